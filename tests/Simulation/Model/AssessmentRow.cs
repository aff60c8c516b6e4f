using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Risk;

namespace TherapyGroups.Tests.Simulation.Model;

/// <summary>What was last said of one event, and how often an answer was stored.</summary>
public sealed record AssessmentRow(
    long Seq, MessageId Message, MemberId Author, RiskLevel Level, int Attempt, DateTimeOffset? RetryAt, int Answers);
