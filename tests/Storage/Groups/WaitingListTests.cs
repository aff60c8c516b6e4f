using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Storage.Groups;

public sealed class WaitingListTests : IDisposable
{
    private static readonly MemberId Ana = new("ana");
    private static readonly MemberId Ben = new("ben");
    private static readonly MemberId Chloe = new("chloe");
    private readonly StorageFixture storage = new();

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task Places_are_given_in_the_order_of_asking_and_kept()
    {
        var group = await storage.World.Group();

        (await Take(group, Chloe, second: 0)).Should().Be(1);
        (await Take(group, Ana, second: 1)).Should().Be(2);
        (await Take(group, Ben, second: 2)).Should().Be(3);
        (await Take(group, Chloe, second: 3)).Should().Be(1);
    }

    [Fact]
    public async Task Who_asks_in_the_same_millisecond_gets_a_place_of_their_own()
    {
        var group = await storage.World.Group();
        await Take(group, Ben, second: 0);
        await Take(group, Ana, second: 0);

        (await Take(group, Ana, second: 0)).Should().NotBe(await Take(group, Ben, second: 0));
    }

    [Fact]
    public async Task A_place_given_up_moves_the_others_up()
    {
        var group = await storage.World.Group();
        await Take(group, Ana, second: 0);
        await Take(group, Ben, second: 1);

        (await storage.Books.Waiting.GiveUp(group, Ana)).Should().BeTrue();
        (await storage.Books.Waiting.GiveUp(group, Ana)).Should().BeFalse();

        (await Take(group, Ben, second: 2)).Should().Be(1);
    }

    [Fact]
    public async Task Each_group_has_a_list_of_its_own()
    {
        var group = await storage.World.Group();
        var other = await storage.World.Group();
        await Take(group, Ana, second: 0);

        (await Take(other, Ben, second: 1)).Should().Be(1);
    }

    private Task<int> Take(GroupId group, MemberId member, int second) =>
        storage.Books.Waiting.Take(group, member, storage.Time.GetUtcNow().AddSeconds(second));
}
