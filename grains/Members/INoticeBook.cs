namespace TherapyGroups.Members;

/// <summary>Members' private notices. They are written in the transaction that causes them.</summary>
public interface INoticeBook
{
    /// <summary>The newest notice of this kind, seen or not; or null.</summary>
    Task<MemberNotice?> Latest(MemberId member, MemberNoticeKind kind);

    /// <summary>What the member has not put away, after <paramref name="after"/>, oldest first, at most 50.</summary>
    Task<IReadOnlyList<MemberNotice>> Unseen(MemberId member, long after);

    /// <summary>The member put it away. Nothing happens if it is another member's.</summary>
    Task MarkSeen(MemberId member, long notice, DateTimeOffset at);
}
