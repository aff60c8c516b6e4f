using TherapyGroups.ClientWeb.Chat;
using TherapyGroups.ClientWeb.Handoff;
using TherapyGroups.ClientWeb.Safety;

namespace TherapyGroups.ClientWeb.Clinicians;

/// <summary>What a clinician wants to know beside the words.</summary>
/// <param name="Assessments">How the software read the member's earlier messages, the oldest first, without words.</param>
/// <param name="Room">Who has a seat where the newest evidence was written, and who has the room open now.</param>
/// <param name="PrivateRoom">The private room of the case, or null.</param>
/// <param name="Transcript">What was written in it, oldest first.</param>
/// <param name="FollowUp">When a clinician meant to look again, or null.</param>
/// <param name="Worries">What other members told the team, oldest first. The member never learns of it.</param>
/// <param name="SafetyPlan">The member's safety plan; null unless they share it now.</param>
public sealed record CaseAround(
    IReadOnlyList<PastAssessmentView> Assessments, IReadOnlyList<InRoomView> Room, PrivateRoomView? PrivateRoom,
    IReadOnlyList<MessageView> Transcript, FollowUpOfCaseView? FollowUp, IReadOnlyList<WorryView> Worries, SafetyPlanView? SafetyPlan)
{
    public override string ToString() => "what is around a case";
}

/// <summary>One earlier message, without its words.</summary>
public sealed record PastAssessmentView(DateTimeOffset At, string Level, double Probability);

/// <summary>A worry as another member told it.</summary>
public sealed record WorryView(DateTimeOffset At, string? By, string Urgency, string Words, Guid? MessageId)
{
    public override string ToString() => "worry";
}

/// <summary>Somebody with a seat in the room. <c>IsHere</c>: it is open in their browser now.</summary>
public sealed record InRoomView(string Pseudonym, string Role, bool IsHere);

/// <summary>A day to look again.</summary>
public sealed record FollowUpOfCaseView(DateTimeOffset DueAt, string? SetBy, DateTimeOffset? DoneAt, string? DoneBy);
