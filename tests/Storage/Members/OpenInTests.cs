using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Storage.Members;

/// <summary>Which sessions may go on reading a room: the one question by which open feeds lose access.</summary>
public sealed class OpenInTests : IDisposable
{
    private readonly StorageFixture storage = new();

    private ISessionBook Sessions => storage.Books.Sessions;

    private DateTimeOffset Now => storage.Time.GetUtcNow();

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task They_are_those_of_all_who_have_a_seat_each_device_by_itself()
    {
        var (group, ana) = await Room("ana");
        var ben = await storage.World.SeatedMember(group, "ben");
        var (_, chloe) = await Room("chloe");
        await Open(("ana's phone", ana), ("ana's laptop", ana), ("ben's", ben), ("chloe's", chloe));

        (await Sessions.OpenIn(group, Now)).Should().BeEquivalentTo("ana's phone", "ana's laptop", "ben's");
    }

    [Fact]
    public async Task A_session_that_has_ended_or_expired_is_not_among_them()
    {
        var (group, ana) = await Room("ana");
        await Open(("first", ana), ("second", ana));

        await Sessions.End("first");

        (await Sessions.OpenIn(group, Now)).Should().Equal("second");
        (await Sessions.OpenIn(group, Now.AddMinutes(30))).Should().BeEmpty();
    }

    [Fact]
    public async Task Who_has_left_or_whose_account_is_closed_is_not_among_them()
    {
        var (group, ana) = await Room("ana");
        var ben = await storage.World.SeatedMember(group, "ben");
        await Open(("ana's", ana), ("ben's", ben));

        var head = await storage.Books.Log.Head(group);
        await storage.Books.Log.Append(group, GroupEvents.Left(head + 1, ana, new Seat(GroupRole.Member, "ana"), Now));
        (await Sessions.OpenIn(group, Now)).Should().Equal("ben's");

        await storage.Books.Accounts.Deactivate(ben, Now);
        await Open(("ben's again", ben));
        (await Sessions.OpenIn(group, Now)).Should().BeEmpty();
    }

    private async Task<(GroupId Group, MemberId Member)> Room(string name)
    {
        var group = await storage.World.Group();
        return (group, await storage.World.SeatedMember(group, name));
    }

    private async Task Open(params (string Key, MemberId Account)[] sessions)
    {
        foreach (var (key, account) in sessions)
        {
            await Sessions.Open(key, account, Now, Now.AddMinutes(30));
        }
    }
}
