using TherapyGroups.Members;

namespace TherapyGroups.Groups;

/// <summary>Somebody came to sit in, as the group was told.</summary>
/// <param name="Seq">Its place in the log.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Member">Who.</param>
/// <param name="Pseudonym">Their name; empty if the account is erased.</param>
public sealed record GuestArrival(long Seq, DateTimeOffset At, MemberId Member, string Pseudonym)
{
    public override string ToString() => $"arrival at {Seq}";
}
