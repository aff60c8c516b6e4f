using TherapyGroups.Members;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Storage.Members;

public sealed class SignInTests : IDisposable
{
    private const string Home = "network/203.0.113.7";
    private const string Elsewhere = "network/198.51.100.9";

    private readonly StorageFixture storage = new();

    private ISignInBook Book => storage.Books.SignIns;

    private DateTimeOffset Now => storage.Time.GetUtcNow();

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task Five_failures_lock_a_name_at_one_source_also_after_a_restart()
    {
        await Fail("ANA", Home, times: 5);
        storage.Reopen();

        (await Book.RefusedUntil("ANA", Home, Now)).Should().Be(Now + LockoutRules.Window);
        (await Book.RefusedUntil("ANA", Elsewhere, Now)).Should().BeNull();
        (await Book.RefusedUntil("BEN", Home, Now)).Should().BeNull();
        (await Book.RefusedUntil("ANA", Home, Now + LockoutRules.Window)).Should().BeNull();
    }

    [Fact]
    public async Task A_success_forgives_and_is_remembered_for_that_name_and_source()
    {
        await Fail("ANA", Home, times: 4);

        await Book.Succeed("ANA", Home, Now);

        await Fail("ANA", Home, times: 4);
        (await Book.RefusedUntil("ANA", Home, Now)).Should().BeNull();
        (await Book.IsTrusted("ANA", Home, Now)).Should().BeTrue();
        (await Book.IsTrusted("ANA", Elsewhere, Now)).Should().BeFalse();
        (await Book.IsTrusted("BEN", Home, Now)).Should().BeFalse();
        (await Book.IsTrusted("ANA", Home, Now + LockoutRules.TrustedFor)).Should().BeFalse();
    }

    [Fact]
    public async Task Guesses_from_many_sources_stop_new_sources_and_not_the_owners()
    {
        await Book.Succeed("ANA", Home, Now);
        for (var source = 0; source < LockoutRules.FailuresEverywhereMax / LockoutRules.FailuresMax; source++)
        {
            await Fail("ANA", $"network/{source}", LockoutRules.FailuresMax);
        }

        (await Book.RefusedUntil("ANA", Elsewhere, Now)).Should().Be(Now + LockoutRules.Window);
        (await Book.RefusedUntil("ANA", Home, Now)).Should().BeNull();
        (await Book.RefusedUntil("BEN", Elsewhere, Now)).Should().BeNull();
        (await Book.RefusedUntil("ANA", Elsewhere, Now + LockoutRules.Window)).Should().BeNull();
    }

    [Fact]
    public async Task Neither_names_nor_networks_are_stored_in_the_open()
    {
        await Fail("ANA-CANARY", Home, times: 1);
        await Book.Succeed("ANA-CANARY", Elsewhere, Now);

        storage.Stored.PlacesThatHold("ANA-CANARY").Should().BeEmpty();
        storage.Stored.PlacesThatHold("203.0.113.7").Should().BeEmpty();
        storage.Stored.PlacesThatHold("198.51.100.9").Should().BeEmpty();
    }

    [Fact]
    public async Task What_no_longer_matters_is_swept_and_nothing_else()
    {
        await Fail("ANA", Home, times: 5);
        await Book.Succeed("BEN", Home, Now);

        await Book.Sweep(Now);
        Rows().Should().Be(2);

        await Book.Sweep(Now + LockoutRules.Window);
        Rows().Should().Be(1);

        await Book.Sweep(Now + LockoutRules.TrustedFor);
        Rows().Should().Be(0);
    }

    private long Rows() => storage.Raw(connection => Statement.Number(connection, "SELECT COUNT(*) FROM sign_in_sources"));

    private async Task Fail(string name, string source, int times)
    {
        for (var failure = 1; failure <= times; failure++)
        {
            await Book.Fail(name, source, Now);
        }
    }
}
