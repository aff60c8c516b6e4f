namespace TherapyGroups.Tests.Server.Access;

/// <summary>A group in which each of a cast has the standing of their name.</summary>
internal sealed class WalkedRoom
{
    private WalkedRoom(Cast cast, string group, string case_)
    {
        Cast = cast;
        Group = group;
        Case = case_;
    }

    public Cast Cast { get; }

    public string Group { get; }

    /// <summary>A case that was raised once and that nobody takes; empty where nothing asks for one.</summary>
    public string Case { get; }

    public static async Task<WalkedRoom> Open(Cast cast, string case_ = "")
    {
        var group = await Make(cast, capacity: 4);
        foreach (var standing in new[] { "member", "bystander", "muted", "removed" })
        {
            (await Join(cast[standing], group)).Status.Should().Be(201, $"{standing} can join");
        }

        (await cast.Administrator.Appoint(group, cast["peer"])).Status.Should().Be(200);
        (await Join(cast["waiting"], group)).Status.Should().Be(202);
        (await cast["guest"].Post($"/api/groups/{group}/guests")).Status.Should().Be(201);
        await Sanction(cast, group, "muted", "mute");
        await Sanction(cast, group, "removed", "remove");

        // Those from elsewhere are somewhere.
        var elsewhere = await Make(cast, capacity: 4);
        await Join(cast["outsider"], elsewhere);
        (await cast.Administrator.Appoint(elsewhere, cast["peer-else"])).Status.Should().Be(200);
        return new WalkedRoom(cast, group, case_);
    }

    /// <summary>A message of the member's.</summary>
    public async Task<Guid> NewMessage()
    {
        var id = Guid.NewGuid();
        await Cast.Member.Say(Group, Words.Calm, id);
        return id;
    }

    /// <summary>A report of a message of the member's.</summary>
    public async Task<string> NewItem()
    {
        var answer = await Cast.Bystander.Post($"/api/groups/{Group}/messages/{await NewMessage()}/reports", new { reason = "unkind" });
        return answer.Word("id");
    }

    /// <summary>A moderator's question to the clinicians.</summary>
    public async Task<string> NewAsk()
    {
        var answer = await Cast["peer"].Post($"/api/moderation/items/{await NewItem()}/ask-clinician", new { note = "for the walk" });
        answer.Status.Should().Be(201, answer.Text);
        return answer.Word("id");
    }

    /// <summary>The bystander's appeal against a word of a moderator who is none of the cast.</summary>
    public async Task<string> NewAppeal()
    {
        var other = await Cast.Site.NewStaff("peer-moderator");
        (await Cast.Administrator.Appoint(Group, other)).Status.Should().Be(200);
        var warned = await other.Post(
            $"/api/groups/{Group}/members/{Cast.Bystander.Id}/sanctions", new { kind = "warn", reason = "for the walk" });
        var answer = await Cast.Bystander.Post($"/api/me/sanctions/{warned.Word("id")}/appeal", new { words = "for the walk" });
        answer.Status.Should().Be(201, answer.Text);
        return answer.Word("id");
    }

    /// <summary>A case of somebody new, which this clinician has taken.</summary>
    public async Task<string> NewCase(Person takenBy)
    {
        var id = await NewCase();
        (await takenBy.Post($"/api/cases/{id}/acknowledge")).Status.Should().Be(200);
        return id;
    }

    public async Task<string> NewCase()
    {
        var person = await Cast.Site.NewPerson();
        return await Cast.Site.RaiseCase(person, await Cast.Site.NewGroup(person));
    }

    /// <summary>Takes whatever drill still waits, so that another one can be raised.</summary>
    public async Task EndDrills()
    {
        var clinician = Cast["clinician"];
        foreach (var drill in (await clinician.Get("/api/drills")).Body.EnumerateArray())
        {
            await clinician.Post($"/api/cases/{drill.GetProperty("id").GetString()}/acknowledge");
        }
    }

    private static async Task<string> Make(Cast cast, int capacity)
    {
        var answer = await cast.Administrator.Post(
            "/api/groups", new { name = "Evening calm", topic = "anxiety", agreement = "Be kind.", capacity });
        answer.Status.Should().Be(201, answer.Text);
        return answer.Word("id");
    }

    private static Task<Answer> Join(Person person, string group) =>
        person.Post($"/api/groups/{group}/members", new { agreementVersion = 1 });

    private static async Task Sanction(Cast cast, string group, string standing, string kind)
    {
        var answer = await cast.Administrator.Post(
            $"/api/groups/{group}/members/{cast[standing].Id}/sanctions", new { kind, reason = "for the walk" });
        answer.Status.Should().Be(201, answer.Text);
    }
}
