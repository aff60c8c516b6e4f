using TherapyGroups.ClientWeb.Accounts;

namespace TherapyGroups.Tests.Server.Accounts;

public sealed class SignInGateTests : IDisposable
{
    private readonly SignInGate gate = new();
    private readonly TaskCompletionSource<string> guess = new();

    public void Dispose() => gate.Dispose();

    [Fact]
    public async Task Guesses_at_one_name_wait_for_each_other()
    {
        var first = gate.Pass("ANA", trustedDevice: null, () => guess.Task);
        var second = gate.Pass("ANA", trustedDevice: null, () => Task.FromResult("second"));

        second.IsCompleted.Should().BeFalse();
        guess.SetResult("first");
        (await Task.WhenAll(first, second)).Should().Equal("first", "second");
    }

    [Fact]
    public async Task The_owner_in_a_known_browser_does_not_wait_for_a_guess_at_their_name()
    {
        var stranger = gate.Pass("ANA", trustedDevice: null, () => guess.Task);

        var owner = gate.Pass("ANA", "device/1", () => Task.FromResult("in"));

        owner.IsCompleted.Should().BeTrue();
        (await owner).Should().Be("in");
        guess.SetResult("out");
        await stranger;
    }

    [Fact]
    public async Task Guesses_in_one_known_browser_wait_for_each_other()
    {
        var first = gate.Pass("ANA", "device/1", () => guess.Task);
        var second = gate.Pass("ANA", "device/1", () => Task.FromResult("second"));

        second.IsCompleted.Should().BeFalse();
        guess.SetResult("first");
        (await Task.WhenAll(first, second)).Should().Equal("first", "second");
    }
}
