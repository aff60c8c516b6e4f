namespace TherapyGroups.Tests.GrainContract.References;

/// <summary>A closed record: its cases cross under its name.</summary>
[GenerateSerializer, Immutable, Alias("contract.reply")]
public abstract record Reply;

[GenerateSerializer, Immutable, Alias("contract.reply.accepted")]
public sealed record Accepted([property: Id(0)] long Seq) : Reply;

[GenerateSerializer, Immutable, Alias("contract.reply.refused")]
public sealed record Refused([property: Id(0)] string Why) : Reply;
