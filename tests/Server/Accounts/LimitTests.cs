namespace TherapyGroups.Tests.Server.Accounts;

/// <summary>On a server with low limits.</summary>
public sealed class LimitTests : IAsyncLifetime
{
    private const int TriesMax = 40;

    private readonly TestFolder folder = new();
    private ServerProcess? process;

    private Site Site => new((process ?? throw new InvalidOperationException("The server is not started yet.")).Address);

    public async ValueTask InitializeAsync() => process = await Built.StartDemo(folder, new Dictionary<string, string>
    {
        ["Limits__AccountsPerHour"] = "3",
        ["Limits__SignInsPerMinute"] = "4",
        ["Limits__JoinsPerMinute"] = "5",
        ["Limits__ReportsPerMinute"] = "3",
    });

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            await process.DisposeAsync();
        }

        folder.Dispose();
    }

    [Fact]
    public async Task Too_many_accounts_from_one_address_are_asked_to_wait()
    {
        for (var made = 1; made <= 3; made++)
        {
            await Site.NewPerson();
        }

        var answer = await Site.Visitor().Post("/api/accounts", Site.NewAccount(Site.NewName()));

        answer.ShouldRefuse(429, "slow-down").ShouldSayWhen();
    }

    [Fact]
    public async Task Too_many_sign_ins_from_one_address_are_asked_to_wait()
    {
        var answer = await UntilAskedToWait(() =>
            Site.Visitor().Post("/api/session", new { pseudonym = "nobody", passphrase = "not the passphrase" }));

        answer.ShouldRefuse(429, "slow-down").ShouldSayWhen();
    }

    [Fact]
    public async Task Who_joins_and_leaves_again_and_again_is_asked_to_wait_and_can_still_leave_and_nobody_else_is_held_up()
    {
        var (ana, ben) = (await Site.SignIn("ana"), await Site.SignIn("ben"));

        var answer = await UntilAskedToWait(() => Join(ana));

        answer.ShouldRefuse(429, "slow-down").ShouldSayWhen();
        (await ana.Post("/api/groups/demo-anxiety/guests")).ShouldRefuse(429, "slow-down");
        (await ana.Delete("/api/groups/demo-anxiety/members/me")).Status.Should().Be(204);
        (await Join(ben)).Status.Should().Be(201);
        (await UntilAskedToWait(() => ana.Delete("/api/groups/demo-anxiety/members/me"))).ShouldRefuse(429, "slow-down").ShouldSayWhen();
    }

    [Fact]
    public async Task Who_reports_again_and_again_is_asked_to_wait_and_nobody_else_is_held_up()
    {
        var (ana, ben) = (await Site.SignIn("ana"), await Site.SignIn("ben"));
        var id = Guid.NewGuid();
        await ben.Say("demo-anxiety", Words.Calm, id);

        (await UntilAskedToWait(() => Report(ana, id))).ShouldRefuse(429, "slow-down").ShouldSayWhen();

        (await Report(ben, id)).Status.Should().Be(201);
    }

    [Fact]
    public async Task Who_is_asked_for_their_passphrase_again_has_a_rate_of_their_own()
    {
        var (ana, rivera) = (await Site.SignIn("ana"), await Site.SignIn("dr-rivera"));
        await UntilAskedToWait(() => Site.Visitor().Post("/api/session", new { pseudonym = "nobody", passphrase = "not the passphrase" }));

        (await UntilAskedToWait(() => ana.Post("/api/me/totp", new { passphrase = "not the passphrase" }))).ShouldRefuse(429, "slow-down");

        (await rivera.Post("/api/me/totp", new { passphrase = Site.Passphrase })).Status.Should().NotBe(429);
    }

    [Fact]
    public async Task Edits_count_as_posts()
    {
        var ben = await Site.SignIn("ben");
        var id = Guid.NewGuid();
        await ben.Say("demo-anxiety", Words.Calm, id);

        var answers = await Task.WhenAll(Enumerable.Range(0, 60).Select(
            time => ben.Put($"/api/groups/demo-anxiety/messages/{id}", new { text = $"I slept {time} hours." })));

        var refused = answers.Where(answer => answer.Status != 200).ToList();
        refused.Should().NotBeEmpty();
        refused.Should().AllSatisfy(answer => answer.ShouldRefuse(429, "slow-down").ShouldSayWhen());
    }

    [Fact]
    public async Task Twenty_posts_in_ten_seconds_are_enough_for_one_member()
    {
        var ana = await Site.SignIn("ana");

        var answers = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => ana.TryToSay("demo-anxiety", Words.Calm)));

        answers.Count(answer => answer.Status == 201).Should().BeGreaterThanOrEqualTo(20);
        var refused = answers.Where(answer => answer.Status != 201).ToList();
        refused.Should().NotBeEmpty();
        foreach (var answer in refused)
        {
            answer.ShouldRefuse(429, "slow-down").ShouldSayWhen();
        }
    }

    [Fact]
    public async Task Somebody_elses_pace_holds_nobody_up()
    {
        var ana = await Site.SignIn("ana");
        var ben = await Site.SignIn("ben");
        await UntilAskedToWait(() => ana.TryToSay("demo-anxiety", Words.Calm));

        (await ben.TryToSay("demo-anxiety", Words.Calm)).Status.Should().Be(201);
    }

    private static Task<Answer> Join(Person person) => person.Post("/api/groups/demo-anxiety/members", new { agreementVersion = 1 });

    private static Task<Answer> Report(Person person, Guid message) =>
        person.Post($"/api/groups/demo-anxiety/messages/{message}/reports", new { reason = "unkind" });

    private static async Task<Answer> UntilAskedToWait(Func<Task<Answer>> ask)
    {
        for (var tries = 1; tries <= TriesMax; tries++)
        {
            if (await ask() is { Status: 429 } answer)
            {
                return answer;
            }
        }

        throw new InvalidOperationException($"{TriesMax} in a row were let through.");
    }
}
