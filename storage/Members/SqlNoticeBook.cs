using Dapper;
using TherapyGroups.Members;

namespace TherapyGroups.Storage.Members;

/// <inheritdoc cref="INoticeBook"/>
public sealed class SqlNoticeBook(Database database) : INoticeBook
{
    private const int UnseenMax = 50;
    private const string Select = "SELECT notice_id AS id, member_id AS member, kind, weight, at, subject FROM member_notices";

    public Task<MemberNotice?> Latest(MemberId member, MemberNoticeKind kind) => database.Read(connection =>
        connection.QueryFirstOrDefault<Row>(
            Select + " WHERE member_id = @member AND kind = @kind ORDER BY notice_id DESC LIMIT 1",
            new { member = member.Value, kind = (long)kind })?.ToNotice());

    public Task<IReadOnlyList<MemberNotice>> Unseen(MemberId member, long after) => database.Read(connection =>
        (IReadOnlyList<MemberNotice>)
        [
            .. connection.Query<Row>(
                Select + " WHERE member_id = @member AND notice_id > @after AND seen_at IS NULL ORDER BY notice_id LIMIT @limit",
                new { member = member.Value, after, limit = UnseenMax }).Select(row => row.ToNotice()),
        ]);

    public Task MarkSeen(MemberId member, long notice, DateTimeOffset at) => database.Write(connection => connection.Execute(
        "UPDATE member_notices SET seen_at = @at WHERE notice_id = @notice AND member_id = @member AND seen_at IS NULL",
        new { member = member.Value, notice, at = UnixTime.Of(at) }));

    private sealed class Row
    {
        public long Id { get; init; }

        public string Member { get; init; } = "";

        public long Kind { get; init; }

        public long Weight { get; init; }

        public long At { get; init; }

        public string Subject { get; init; } = "";

        public MemberNotice ToNotice() => new(Id, new MemberId(Member), (MemberNoticeKind)Kind, (int)Weight, At.ToTime(), Subject);
    }
}
