using System.Data.Common;
using Dapper;
using TherapyGroups.Audit;
using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Storage.Audit;
using TherapyGroups.Storage.Sealing;

namespace TherapyGroups.Storage.Groups;

/// <inheritdoc cref="IAppealBook"/>
/// <remarks>Both the member's words and the reason they are told are sealed under the member's key: they go with the account.</remarks>
public sealed class SqlAppealBook(Database database, AccountKeys keys) : IAppealBook
{
    /// <summary>More than anybody pages through: what is at hand whole is cut into pages where it is shown.</summary>
    private const int PageMax = 1_000;

    private const string Select =
        """
        SELECT appeal_id AS id, sanction_id AS sanctionId, group_id AS groupId, member_id AS memberId, words_sealed AS wordsSealed,
          raised_at AS raisedAt, state, decided_by AS decidedBy, decided_at AS decidedAt, reason_sealed AS reasonSealed
        FROM appeals
        """;

    public async Task<bool> Raise(Appeal appeal)
    {
        var words = await keys.Seal(appeal.Member.Value, appeal.Words, WordsIdentity(appeal.Id));
        return await database.Write(connection => connection.Execute(
            """
            INSERT INTO appeals (appeal_id, sanction_id, group_id, member_id, words_sealed, raised_at, state)
            VALUES (@id, @sanction, @group, @member, @words, @at, @state)
            ON CONFLICT (sanction_id) DO NOTHING
            """,
            new
            {
                id = appeal.Id,
                sanction = appeal.Sanction,
                group = appeal.Group.Value,
                member = appeal.Member.Value,
                words,
                at = UnixTime.Of(appeal.At),
                state = (long)appeal.State,
            }) > 0);
    }

    public Task<Appeal?> FindAppeal(string id) => database.Read(connection =>
        connection.QuerySingleOrDefault<Row>(Select + " WHERE appeal_id = @id", new { id })?.ToAppeal(connection, keys));

    public Task<IReadOnlyList<Appeal>> ListAppeals(GroupId? group, AppealState state) => Query(
        " WHERE (@group = '' OR group_id = @group) AND state = @state ORDER BY raised_at LIMIT @limit",
        new { group = group?.Value ?? "", state = (long)state, limit = PageMax });

    public Task<IReadOnlyList<Appeal>> AppealsOf(MemberId member) => Query(
        " WHERE member_id = @member ORDER BY raised_at LIMIT @limit", new { member = member.Value, limit = PageMax });

    public async Task<AppendResult> Decide(Appeal decided, GroupEvent? ending, AuditEntry act)
    {
        var reason = await keys.Seal(decided.Member.Value, decided.Reason, ReasonIdentity(decided.Id));
        var words = ending is null ? null : await EventWords.Seal(keys, decided.Group, ending);
        return await database.Write(connection =>
        {
            var isOpen = connection.ExecuteScalar<long>(
                "SELECT COUNT(*) FROM appeals WHERE appeal_id = @id AND state = 1", new { id = decided.Id }) > 0;
            if (!isOpen || (ending is not null && words is not null && !EventWriter.TryWrite(connection, decided.Group, ending, words)))
            {
                return AppendResult.Conflict;
            }

            Write(connection, decided, reason);
            AuditWriter.Append(connection, keys.Records, act);
            return AppendResult.Saved;
        });
    }

    internal static string WordsIdentity(string id) => $"appeal/{id}/words";

    internal static string ReasonIdentity(string id) => $"appeal/{id}/reason";

    private static void Write(DbConnection connection, Appeal decided, byte[]? reason)
    {
        connection.Execute(
            """
            UPDATE appeals SET state = @state, decided_by = @by, decided_at = @at, reason_sealed = @reason WHERE appeal_id = @id
            """,
            new
            {
                id = decided.Id,
                state = (long)decided.State,
                by = decided.DecidedBy?.Value,
                at = UnixTime.Of(decided.DecidedAt),
                reason,
            });
        connection.Execute(
            "INSERT INTO member_notices (member_id, kind, weight, at, subject) VALUES (@member, @kind, 0, @at, @subject)",
            new
            {
                member = decided.Member.Value,
                kind = (long)MemberNoticeKind.AppealDecided,
                at = UnixTime.Of(decided.DecidedAt),
                subject = decided.Id,
            });
    }

    private Task<IReadOnlyList<Appeal>> Query(string where, object given) => database.Read(connection => (IReadOnlyList<Appeal>)
        [.. connection.Query<Row>(Select + where, given).Select(row => row.ToAppeal(connection, keys))]);

    private sealed class Row
    {
        public string Id { get; init; } = "";

        public string SanctionId { get; init; } = "";

        public string GroupId { get; init; } = "";

        public string MemberId { get; init; } = "";

        public byte[]? WordsSealed { get; init; }

        public long RaisedAt { get; init; }

        public long State { get; init; }

        public string? DecidedBy { get; init; }

        public long? DecidedAt { get; init; }

        public byte[]? ReasonSealed { get; init; }

        public Appeal ToAppeal(DbConnection connection, AccountKeys keys) => new(
            Id, SanctionId, new GroupId(GroupId), new MemberId(MemberId),
            keys.Open(connection, MemberId, WordsSealed, WordsIdentity(Id)) ?? "", RaisedAt.ToTime(), (AppealState)State,
            DecidedBy is null ? null : new MemberId(DecidedBy), DecidedAt.ToTime(),
            keys.Open(connection, MemberId, ReasonSealed, ReasonIdentity(Id)) ?? "");
    }
}
