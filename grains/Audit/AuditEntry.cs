using TherapyGroups.Members;

namespace TherapyGroups.Audit;

/// <summary>One act of staff: who, what, of which, why. Never the words that were read.</summary>
/// <param name="Act">A verb and its object, dotted: <c>case.read</c>, <c>message.hide</c>.</param>
/// <param name="Subject">The id of what it was done to.</param>
public sealed record AuditEntry(DateTimeOffset At, MemberId By, string Act, string Subject, string Reason);
