using System.Text.Json;

namespace TherapyGroups.Tests.Server.Pace;

public sealed class ReadPlaceTests(DemoServer server)
{
    [Fact]
    public async Task What_others_wrote_counts_as_unread_until_it_is_read_and_only_forward()
    {
        var (ana, ben, group) = await Enter();
        await ben.Say(group, Words.Calm);
        var second = await ben.Say(group, Words.Calm);
        await ana.Say(group, Words.Calm);
        await ben.Say(group, Words.Calm);
        (await Unread(ana, group)).Should().Be(3);

        (await ana.Put($"/api/groups/{group}/read", new { seq = second })).Status.Should().Be(204);
        (await Place(ana, group)).Should().Be((second, 1));

        (await ana.Put($"/api/groups/{group}/read", new { seq = 1 })).Status.Should().Be(204);
        (await Place(ana, group)).Should().Be((second, 1));
    }

    [Fact]
    public async Task Nobody_has_read_further_than_the_newest_event()
    {
        var (ana, ben, group) = await Enter();
        var head = await ben.Say(group, Words.Calm);

        (await ana.Put($"/api/groups/{group}/read", new { seq = 1_000_000 })).Status.Should().Be(204);

        (await Place(ana, group)).Should().Be((head, 0));
        await ben.Say(group, Words.Calm);
        (await Unread(ana, group)).Should().Be(1);
    }

    [Fact]
    public async Task What_was_taken_back_is_not_unread()
    {
        var (ana, ben, group) = await Enter();
        var message = Guid.NewGuid();
        await ben.Say(group, Words.Calm, message);
        await ben.Delete($"/api/groups/{group}/messages/{message}");

        (await Unread(ana, group)).Should().Be(0);
    }

    [Fact]
    public async Task A_place_is_no_one_elses_and_is_among_what_is_held_about_me()
    {
        var (ana, ben, group) = await Enter();
        var seq = await ben.Say(group, Words.Calm);
        await ana.Put($"/api/groups/{group}/read", new { seq });

        (await ben.Get($"/api/groups/{group}")).Number("lastRead").Should().NotBe(seq);
        (await server.Site.Visitor().Put($"/api/groups/{group}/read", new { seq })).ShouldRefuse(401, "signed-out");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"seq":-1}""")]
    public async Task What_is_no_place_is_refused(string body)
    {
        var (ana, _, group) = await Enter();

        (await ana.Send(HttpMethod.Put, $"/api/groups/{group}/read", Person.Text(body))).ShouldRefuse(400, "invalid-cursor");
    }

    private static async Task<(long LastRead, long Unread)> Place(Person person, string group)
    {
        var page = await person.Get($"/api/groups/{group}");
        (await Unread(person, group)).Should().Be(page.Number("unread"), "the list and the group say the same");
        return (page.Number("lastRead"), page.Number("unread"));
    }

    private static async Task<long> Unread(Person person, string group)
    {
        var path = "/api/groups?limit=200";
        while (true)
        {
            var page = await person.Get(path);
            foreach (var one in page.Body.EnumerateArray().Where(one => one.GetProperty("id").GetString() == group))
            {
                one.GetProperty("unread").ValueKind.Should().Be(JsonValueKind.Number);
                return one.GetProperty("unread").GetInt64();
            }

            path = page.Header("Link").Split('<', '>')[1];
        }
    }

    private async Task<(Person Ana, Person Ben, string Group)> Enter()
    {
        var (ana, ben) = (await server.Site.NewPerson(), await server.Site.NewPerson());
        return (ana, ben, await server.Site.NewGroup(ana, ben));
    }
}
