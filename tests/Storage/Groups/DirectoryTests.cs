using TherapyGroups.Groups;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Storage.Groups;

public sealed class DirectoryTests : IDisposable
{
    private readonly StorageFixture storage = new();

    private IGroupDirectory Directory => storage.Books.Directory;

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task A_search_for_what_no_text_can_hold_finds_nothing()
    {
        await storage.World.Group();

        (await storage.Books.Directory.List(
            new GroupSearch("", "calm\0"), after: "", limit: 10, storage.Time.GetUtcNow())).Should().BeEmpty();
        (await storage.Books.Directory.List(
            new GroupSearch("\0", ""), after: "", limit: 10, storage.Time.GetUtcNow())).Should().BeEmpty();
    }

    [Fact]
    public async Task A_group_is_found_with_its_seats_and_its_queue_counted()
    {
        var group = await storage.World.Group(capacity: 5, name: "Evening calm", topic: "anxiety");
        await storage.World.SeatedMember(group, "ana");
        await storage.World.SeatedMember(group, "sam", GroupRole.PeerModerator);
        await storage.Books.Waiting.Take(group, await storage.World.Member("ben"), storage.Time.GetUtcNow());

        var card = await Directory.Find(group);

        (card?.Name, card?.Topic, card?.Capacity, card?.MembersSeated, card?.Waiting).Should().Be(("Evening calm", "anxiety", 5, 1, 1));
        (await Directory.Find(new GroupId("nowhere"))).Should().BeNull();
    }

    [Theory]
    [InlineData("", "", "a,b,c,d")]
    [InlineData("grief", "", "b")]
    [InlineData("gri", "", "")]
    [InlineData("", "CALM", "a,c")]
    [InlineData("", "100%", "c")]
    [InlineData("", "%", "c")]
    [InlineData("", "_", "d")]
    [InlineData("", "!", "d")]
    [InlineData("", "École", "b")]
    [InlineData("anxiety", "calm", "a,c")]
    public async Task Groups_are_found_by_topic_and_by_words_taken_literally(string topic, string search, string found)
    {
        await storage.World.Group(name: "Evening calm", topic: "anxiety", id: "a");
        await storage.World.Group(name: "École des deuils", topic: "grief", id: "b");
        await storage.World.Group(name: "100% calm", topic: "anxiety", id: "c");
        await storage.World.Group(name: "Night_owls!", topic: "sleep", id: "d");

        var cards = await Directory.List(new GroupSearch(topic, search), after: "", limit: 10, storage.Time.GetUtcNow());

        string.Join(',', cards.Select(card => card.Id.Value)).Should().Be(found);
    }

    [Fact]
    public async Task Full_groups_can_be_left_out()
    {
        var full = await storage.World.Group(capacity: 2, id: "full");
        await storage.World.SeatedMember(full, "ana");
        await storage.World.SeatedMember(full, "ben");
        await storage.World.Group(capacity: 2, id: "free");

        (await Directory.List(
            new GroupSearch(OpenSeatsOnly: true), after: "", limit: 10, storage.Time.GetUtcNow())).Should().ContainSingle()
            .Which.Id.Value.Should().Be("free");
    }

    [Fact]
    public async Task Groups_are_paged_by_id()
    {
        foreach (var id in new[] { "c", "a", "d", "b" })
        {
            await storage.World.Group(id: id);
        }

        (await Directory.List(
            new GroupSearch(), after: "a", limit: 2, storage.Time.GetUtcNow())).Select(card => card.Id.Value).Should().Equal("b", "c");
    }

    [Fact]
    public async Task Seats_are_found_by_group_and_by_member()
    {
        var evening = await storage.World.Group(id: "evening");
        var morning = await storage.World.Group(id: "morning");
        var ben = await storage.World.SeatedMember(evening, "ben");
        var ana = await storage.World.SeatedMember(evening, "ana");
        await storage.World.Seat(morning, ana, GroupRole.Facilitator);

        (await Directory.Seats(evening)).Should().Equal(
            (ana, new Seat(GroupRole.Member, "ana")), (ben, new Seat(GroupRole.Member, "ben")));
        (await Directory.FindSeat(morning, ana)).Should().Be(new Seat(GroupRole.Facilitator, "ana"));
        (await Directory.FindSeat(morning, ben)).Should().BeNull();
        (await Directory.GroupsOf(ana)).Should().BeEquivalentTo(
            new Dictionary<GroupId, GroupRole> { [evening] = GroupRole.Member, [morning] = GroupRole.Facilitator });
    }
}
