using System.Collections.Immutable;

namespace TherapyGroups.Tests.EmbeddedSilo.Contracts;

// Abstract, so that no engine of the other tests finds them.
public abstract class FirstTwin : Grain, ITwinGrain;

public abstract class SecondTwin : Grain, ITwinGrain;

public abstract class HermitGrain : Grain;

public abstract class OddKeyGrain : Grain, IOddKeyGrain;

public interface ITwinGrain : IGrainWithStringKey;

public interface IOddKeyGrain : IGrain;

public interface ISoundGrain : IGrainWithStringKey
{
    Task<SoundRecord> Do(
        ImmutableArray<SoundRecord?> records, int? number, Guid id, ISoundGrain other, CancellationToken cancellationToken);

    [OneWay]
    ValueTask Nudge(IReadOnlyDictionary<string, TimeSpan> times, [Immutable] byte[] bytes);
}

public interface IFaultyGrain : IGrainWithStringKey
{
    string Name { get; }

    void Nothing();

    Task<T> Generic<T>(T value);

    [OneWay]
    Task<int> OneWayWithValue();

    Task TwoTokens(CancellationToken one, CancellationToken other);

    Task Mutable(List<string> words);

    Task Unmarked(UnmarkedRecord record);

    Task<OuterRecord> Inner();

    Task Open(OpenBase value);
}

[GenerateSerializer, Immutable]
public sealed record SoundRecord([property: Id(0)] string Text, [property: Id(1)] ImmutableList<DateOnly> Days);

[GenerateSerializer]
public sealed record UnmarkedRecord([property: Id(0)] string Text);

[GenerateSerializer, Immutable]
public sealed record OuterRecord([property: Id(0)] IReadOnlyList<InnerRecord> Inner);

[GenerateSerializer, Immutable]
public sealed record InnerRecord
{
    [Id(0)]
    public string Text { get; set; } = "";

    [Id(0)]
    public required object Anything { get; init; }

    public required string Unnumbered { get; init; }
}

[GenerateSerializer, Immutable]
public abstract record OpenBase;

public sealed record ForgottenCase : OpenBase;
