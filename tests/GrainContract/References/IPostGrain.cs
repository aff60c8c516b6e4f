using System.Collections.Immutable;

namespace TherapyGroups.Tests.GrainContract.References;

[Alias("contract.post")]
public interface IPostGrain : IGrainWithStringKey
{
    [Alias("key")]
    Task<string> Key();

    [Alias("echo")]
    Task<Letter?> Echo(Letter? letter);

    [Alias("echo-array")]
    ValueTask<ImmutableArray<byte>> EchoBytes(ImmutableArray<byte> bytes);

    [Alias("echo-list")]
    Task<IReadOnlyList<Letter>> EchoList(IReadOnlyList<Letter> letters);

    [Alias("key-of")]
    Task<string> KeyOf(IPostGrain other);

    /// <summary>Gives itself to the other, as <c>this</c> and not as a reference.</summary>
    [Alias("introduce")]
    Task IntroduceItselfTo(IPostGrain other);

    [Alias("meet")]
    Task Meet(IPostGrain stranger);

    [Alias("last-met")]
    Task<IPostGrain?> LastMet();
}
