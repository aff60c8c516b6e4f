namespace TherapyGroups.Tests.GrainContract.References;

[GenerateSerializer, Alias("contract.mood")]
public enum Mood
{
    NotSaid,
    Calm,
    Low,
}
