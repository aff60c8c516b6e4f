using System.Data.Common;
using System.Text.Json;
using Dapper;
using TherapyGroups.Audit;
using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Storage.Audit;
using TherapyGroups.Storage.Sealing;

namespace TherapyGroups.Storage.Groups;

/// <inheritdoc cref="ISanctionBook"/>
public sealed class SqlSanctionBook(Database database, AccountKeys keys) : ISanctionBook
{
    /// <summary>More than anybody pages through: what is at hand whole is cut into pages where it is shown.</summary>
    private const int PageMax = 1_000;

    private const string Select =
        """
        SELECT sanction_id AS id, group_id AS groupId, member_id AS memberId, kind, by_id AS byId, at, ends_at AS endsAt,
          reason_sealed AS reasonSealed
        FROM sanctions
        """;

    public async Task<AppendResult> Append(GroupEvent next, Sanction sanction)
    {
        var words = await EventWords.Seal(keys, sanction.Group, next);
        var reason = await keys.Seal(sanction.Member.Value, sanction.Reason, Identity(sanction.Id));
        return await database.Write(connection =>
        {
            if (!EventWriter.TryWrite(connection, sanction.Group, next, words))
            {
                return AppendResult.Conflict;
            }

            connection.Execute(
                """
                INSERT INTO sanctions (sanction_id, group_id, member_id, kind, by_id, at, ends_at, reason_sealed)
                VALUES (@id, @group, @member, @kind, @by, @at, @until, @reason)
                """,
                new
                {
                    id = sanction.Id,
                    group = sanction.Group.Value,
                    member = sanction.Member.Value,
                    kind = (long)sanction.Kind,
                    by = sanction.By.Value,
                    at = UnixTime.Of(sanction.At),
                    until = UnixTime.Of(sanction.Until),
                    reason,
                });
            connection.Execute(
                "INSERT INTO member_notices (member_id, kind, weight, at, subject) VALUES (@member, @kind, 0, @at, @subject)",
                new
                {
                    member = sanction.Member.Value,
                    kind = (long)MemberNoticeKind.Sanction,
                    at = UnixTime.Of(sanction.At),
                    subject = sanction.Id,
                });
            AuditWriter.Append(connection, keys.Records, new AuditEntry(
                sanction.At, sanction.By, $"member.{JsonNamingPolicy.KebabCaseLower.ConvertName(sanction.Kind.ToString())}",
                $"{sanction.Group}/{sanction.Member}", sanction.Reason));
            return AppendResult.Saved;
        });
    }

    public Task<Sanction?> Find(string id) => database.Read(connection =>
        connection.QuerySingleOrDefault<Row>(Select + " WHERE sanction_id = @id", new { id }) is { } row
            ? ToSanction(connection, row)
            : null);

    public Task<IReadOnlyList<Sanction>> Of(MemberId member) => database.Read(connection => (IReadOnlyList<Sanction>)
    [
        .. connection.Query<Row>(
            Select + " WHERE member_id = @member ORDER BY at DESC LIMIT @limit", new { member = member.Value, limit = PageMax })
            .Select(row => ToSanction(connection, row)),
    ]);

    internal static string Identity(string id) => $"sanction/{id}/reason";

    private Sanction ToSanction(DbConnection connection, Row row) =>
        row.ToSanction(keys.Open(connection, row.MemberId, row.ReasonSealed, Identity(row.Id)) ?? "");

    private sealed class Row
    {
        public string Id { get; init; } = "";

        public string GroupId { get; init; } = "";

        public string MemberId { get; init; } = "";

        public long Kind { get; init; }

        public string ById { get; init; } = "";

        public long At { get; init; }

        public long? EndsAt { get; init; }

        public byte[]? ReasonSealed { get; init; }

        public Sanction ToSanction(string reason) => new(
            Id, new GroupId(GroupId), new MemberId(MemberId), (SanctionKind)Kind, new MemberId(ById), At.ToTime(), EndsAt.ToTime(), reason);
    }
}
