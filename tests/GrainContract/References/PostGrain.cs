using System.Collections.Immutable;

namespace TherapyGroups.Tests.GrainContract.References;

public sealed class PostGrain : Grain, IPostGrain
{
    private IPostGrain? _lastMet;

    public Task<string> Key() => Task.FromResult(this.GetPrimaryKeyString());

    public Task<Letter?> Echo(Letter? letter) => Task.FromResult(letter);

    public ValueTask<ImmutableArray<byte>> EchoBytes(ImmutableArray<byte> bytes) => ValueTask.FromResult(bytes);

    public Task<IReadOnlyList<Letter>> EchoList(IReadOnlyList<Letter> letters) => Task.FromResult(letters);

    public Task<string> KeyOf(IPostGrain other) => other.Key();

    public Task IntroduceItselfTo(IPostGrain other) => other.Meet(this);

    public Task Meet(IPostGrain stranger)
    {
        _lastMet = stranger;
        return Task.CompletedTask;
    }

    public Task<IPostGrain?> LastMet() => Task.FromResult(_lastMet);
}
