namespace TherapyGroups.Members;

/// <summary>Something private for one member's own stream.</summary>
/// <param name="Id">Grows with time over all members; 0 before it is stored.</param>
/// <param name="Member">Whom it is for.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Weight">How strong the cause was (a <see cref="Risk.RiskLevel"/> as a number): a stronger one may come sooner. Never
/// shown.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Subject">What it is about: a sanction's id, a group's, a group's and a
/// session's times; empty where the kind says all.</param>
public sealed record MemberNotice(long Id, MemberId Member, MemberNoticeKind Kind, int Weight, DateTimeOffset At, string Subject = "");
