namespace TherapyGroups.Tests.GrainContract.References;

[GenerateSerializer, Immutable, Alias("contract.room-id")]
public readonly record struct RoomId([property: Id(0)] string Value);
