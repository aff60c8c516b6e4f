namespace TherapyGroups.Groups;

/// <summary>The answer to a wish to change the agreement, with the version that holds now; 0 if it was refused.</summary>
[GenerateSerializer, Immutable, Alias("agreement-outcome")]
public sealed record AgreementOutcome(
    [property: Id(0)] AgreementResult Result,
    [property: Id(1)] int Version = 0);
