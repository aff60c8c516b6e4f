using TherapyGroups.Members;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Storage.Members;

public sealed class SessionTests : IDisposable
{
    private static readonly MemberId Ana = new("ana");
    private static readonly MemberId Ben = new("ben");
    private readonly StorageFixture storage = new();

    private ISessionBook Sessions => storage.Books.Sessions;

    private DateTimeOffset Now => storage.Time.GetUtcNow();

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task A_session_is_its_accounts_until_it_expires()
    {
        await Open("key", Ana);

        (await Sessions.Find("key", Now.AddMinutes(30).AddMilliseconds(-1))).Should().Be(Ana);
        (await Sessions.Find("key", Now.AddMinutes(30))).Should().BeNull();
        (await Sessions.Find("other", Now)).Should().BeNull();
    }

    [Fact]
    public async Task A_session_can_be_extended()
    {
        await Open("key", Ana);

        await Sessions.Extend("key", Now.AddHours(2));

        (await Sessions.Find("key", Now.AddHours(1))).Should().Be(Ana);
    }

    [Fact]
    public async Task A_session_that_has_ended_is_gone_also_after_a_restart()
    {
        await Open("key", Ana);
        await Open("other", Ana);

        await Sessions.End("key");
        storage.Reopen();

        (await Sessions.Find("key", Now)).Should().BeNull();
        (await Sessions.Find("other", Now)).Should().Be(Ana);
    }

    [Fact]
    public async Task Every_session_of_an_account_can_be_ended_at_once()
    {
        await Open("one", Ana);
        await Open("two", Ana);
        await Open("three", Ben);

        await Sessions.EndAll(Ana);

        (await Sessions.Find("one", Now)).Should().BeNull();
        (await Sessions.Find("two", Now)).Should().BeNull();
        (await Sessions.Find("three", Now)).Should().Be(Ben);
    }

    [Fact]
    public async Task The_sweep_drops_what_has_expired_and_nothing_else()
    {
        await Open("old", Ana);
        storage.Time.Advance(TimeSpan.FromMinutes(30));
        await Open("new", Ana);

        await Sessions.Sweep(Now);

        storage.Raw(connection => Statement.Texts(connection, "SELECT key_hash FROM sessions")).Should().Equal("new");
    }

    private Task Open(string key, MemberId account) => Sessions.Open(key, account, Now, Now.AddMinutes(30));
}
