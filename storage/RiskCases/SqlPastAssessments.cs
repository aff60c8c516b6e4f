using Dapper;
using TherapyGroups.Members;
using TherapyGroups.Risk;
using TherapyGroups.RiskCases;

namespace TherapyGroups.Storage.RiskCases;

/// <inheritdoc cref="IPastAssessments"/>
public sealed class SqlPastAssessments(Database database) : IPastAssessments
{
    public Task<IReadOnlyList<PastAssessment>> Of(MemberId member, int limit) => database.Read(connection =>
        (IReadOnlyList<PastAssessment>)
        [
            .. connection.Query<Row>(
                """
                SELECT a.at, a.level, a.probability
                FROM messages m JOIN assessments a ON a.group_id = m.group_id AND a.seq = m.words_seq
                WHERE m.author_id = @member ORDER BY a.at DESC, a.seq DESC LIMIT @limit
                """,
                new { member = member.Value, limit })
                .Select(row => new PastAssessment(row.At.ToTime(), (RiskLevel)row.Level, row.Probability))
                .Reverse(),
        ]);

    private sealed class Row
    {
        public long At { get; init; }

        public long Level { get; init; }

        public double Probability { get; init; }
    }
}
