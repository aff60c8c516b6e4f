namespace TherapyGroups.Risk;

/// <summary>What a candidate model would have said, beside what the acting one said. For measuring before a change; it may not
/// act.</summary>
/// <param name="Acting">What counts.</param>
/// <param name="Candidate">What is only recorded; null when the candidate failed.</param>
public sealed record ShadowAssessment(Assessment Acting, Assessment? Candidate);
