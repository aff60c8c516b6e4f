using System.Collections.Immutable;

namespace TherapyGroups.Tests.GrainContract.References;

/// <summary>A contract with every kind of member that the product's contracts have.</summary>
[GenerateSerializer, Immutable, Alias("contract.letter")]
public sealed record Letter
{
    [Id(0)]
    public required RoomId Room { get; init; }

    [Id(1)]
    public required string Text { get; init; }

    [Id(2)]
    public string? Note { get; init; }

    [Id(3)]
    public required Mood Mood { get; init; }

    [Id(4)]
    public required DateTimeOffset At { get; init; }

    [Id(5)]
    public required TimeSpan Took { get; init; }

    [Id(6)]
    public required Guid MessageId { get; init; }

    [Id(7)]
    public required double Weight { get; init; }

    [Id(8)]
    public long? Seq { get; init; }

    [Id(9)]
    public required ImmutableArray<string> Words { get; init; }

    [Id(10)]
    public required IReadOnlyList<RoomId> Rooms { get; init; }

    [Id(11)]
    public required ImmutableDictionary<string, int> Counts { get; init; }

    [Id(12)]
    public required Reply Reply { get; init; }
}
