using TherapyGroups.Members;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Storage.Members;

/// <summary>Sessions and accounts are remembered between requests: never longer than they are true in this process.</summary>
public sealed class RememberedTests : IDisposable
{
    private const string Key = "key";

    private readonly StorageFixture storage = new();

    private ISessionBook Sessions => storage.Books.Sessions;

    private IAccountBook Accounts => storage.Books.Accounts;

    private DateTimeOffset Now => storage.Time.GetUtcNow();

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task An_ended_session_is_gone_at_once()
    {
        var ana = await SignedIn();

        await Sessions.EndAll(ana);

        (await Sessions.Find(Key, Now)).Should().BeNull();
    }

    [Fact]
    public async Task A_closed_account_is_closed_at_once()
    {
        var ana = await SignedIn();

        await Accounts.Deactivate(ana, Now);

        (await Sessions.Find(Key, Now)).Should().BeNull();
        (await Accounts.Find(ana))?.DeactivatedAt.Should().Be(Now);
    }

    [Fact]
    public async Task What_another_process_did_is_known_after_half_a_minute()
    {
        var ana = await SignedIn();

        storage.Raw(connection => Statement.Run(connection, "DELETE FROM sessions"));
        storage.Raw(connection => Statement.Run(connection, "UPDATE accounts SET country = 'NZ'"));
        storage.Time.Advance(TimeSpan.FromSeconds(31));

        (await Sessions.Find(Key, Now)).Should().BeNull();
        (await Accounts.Find(ana))?.Country.Should().Be("NZ");
    }

    [Fact]
    public async Task A_message_makes_nobody_be_looked_up_anew()
    {
        var group = await storage.World.Group();
        var ben = await storage.World.SeatedMember(group, "ben");
        var ana = await SignedIn();

        storage.Raw(connection => Statement.Run(connection, "DELETE FROM sessions"));
        await storage.World.Post(group, ben, "Good evening.");

        (await Sessions.Find(Key, Now)).Should().Be(ana, "nothing but another process could have ended it, half a minute from now");
    }

    /// <summary>Somebody who was looked up a moment ago.</summary>
    private async Task<MemberId> SignedIn()
    {
        var ana = await storage.World.Member("ana");
        await Sessions.Open(Key, ana, Now, Now.AddHours(12));
        (await Sessions.Find(Key, Now)).Should().Be(ana);
        (await Accounts.Find(ana)).Should().NotBeNull();
        return ana;
    }
}
