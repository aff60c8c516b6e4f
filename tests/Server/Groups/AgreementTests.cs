namespace TherapyGroups.Tests.Server.Groups;

public sealed class AgreementTests(DemoServer server)
{
    private Site Site => server.Site;

    [Fact]
    public async Task A_new_agreement_is_accepted_before_anybody_writes_again_and_reading_goes_on()
    {
        var facilitator = await Site.NewStaff("facilitator");
        var ana = await Site.NewPerson();
        var group = await Site.NewGroup(facilitator, ana);
        await using var room = await ana.OpenGroup(group);

        var changed = await facilitator.Put($"/api/groups/{group}/agreement", new { agreement = "Be kinder." });

        changed.Status.Should().Be(200, changed.Text);
        changed.Number("agreementVersion").Should().Be(2);
        (await room.Next("notice")).Data.Should().Contain("agreement-changed");
        (await ana.TryToSay(group, Words.Calm)).ShouldRefuse(409, "agreement-changed");
        (await ana.Get($"/api/groups/{group}/messages")).Status.Should().Be(200);
        (await ana.Get($"/api/groups/{group}")).Word("agreement").Should().Be("Be kinder.");
        (await facilitator.TryToSay(group, Words.Calm)).Status.Should().Be(201, "those who keep it need not accept it");
        (await Accept(ana, group, 1)).ShouldRefuse(409, "agreement-changed");
        (await Accept(ana, group, 2)).Status.Should().Be(201);
        await ana.Say(group, Words.Calm);
        (await Accept(await Site.NewPerson(), group, 1)).ShouldRefuse(409, "agreement-changed");
    }

    [Fact]
    public async Task The_same_words_again_ask_nobody()
    {
        var facilitator = await Site.NewStaff("facilitator");
        var ana = await Site.NewPerson();
        var group = await Site.NewGroup(facilitator, ana);

        (await facilitator.Put($"/api/groups/{group}/agreement", new { agreement = "Be kind." })).Number("agreementVersion").Should().Be(1);

        await ana.Say(group, Words.Calm);
    }

    [Fact]
    public async Task A_facilitator_of_another_group_does_not_learn_whether_this_one_is_there()
    {
        var elsewhere = await Site.NewStaff("facilitator");
        var group = await Site.NewGroup();

        var refused = await elsewhere.Put($"/api/groups/{group}/agreement", new { agreement = "Mine." });
        var nowhere = await elsewhere.Put("/api/groups/nowhere-at-all-here/agreement", new { agreement = "Mine." });

        refused.ShouldRefuse(403, "forbidden");
        nowhere.Text.Should().Be(refused.Text);
    }

    [Fact]
    public async Task An_agreement_says_something()
    {
        var group = await Site.NewGroup();
        var administrator = await Site.SignIn("admin");

        (await administrator.Put($"/api/groups/{group}/agreement", new { agreement = " " })).ShouldRefuse(400, "invalid-agreement");
        (await administrator.Put($"/api/groups/{group}/agreement", new { agreement = new string('a', 8_001) }))
            .ShouldRefuse(400, "invalid-agreement");
    }

    [Fact]
    public async Task A_closed_cohort_is_joined_before_its_start_and_silent_until_then()
    {
        var administrator = await Site.SignIn("admin");
        var starts = TimeProvider.System.GetUtcNow().AddDays(30);
        var group = (await administrator.Post("/api/groups", new
        {
            name = "Eight weeks", topic = "grief", agreement = "Be kind.", startsOn = $"{starts:yyyy-MM-dd}",
        })).Word("id");
        var ana = await Site.NewPerson();

        (await Accept(ana, group, 1)).Status.Should().Be(201);

        var refusal = (await ana.TryToSay(group, Words.Calm)).ShouldRefuse(403, "room-closed");
        refusal.ShouldSayWhen();
        refusal.Body.GetProperty("until").GetDateTimeOffset().UtcDateTime.Should().Be(starts.UtcDateTime.Date);
    }

    [Fact]
    public async Task A_cohort_that_has_begun_is_closed()
    {
        var administrator = await Site.SignIn("admin");
        var starts = TimeProvider.System.GetUtcNow().AddSeconds(10);
        var group = (await administrator.Post("/api/groups", new
        {
            name = "Eight weeks", topic = "grief", agreement = "Be kind.", startsOn = starts,
        })).Word("id");
        var ana = await Site.NewPerson();
        (await Accept(ana, group, 1)).Status.Should().Be(201);

        await Eventually.Holds("the cohort's start", async () => (await ana.TryToSay(group, Words.Calm)).Status == 201);

        (await Accept(await Site.NewPerson(), group, 1)).ShouldRefuse(403, "cohort-closed");
        (await (await Site.NewPerson()).Post($"/api/groups/{group}/guests")).ShouldRefuse(403, "cohort-closed");
    }

    private static Task<Answer> Accept(Person person, string group, int version) =>
        person.Post($"/api/groups/{group}/members", new { agreementVersion = version });
}
