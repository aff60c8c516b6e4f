using System.Text;
using Microsoft.Data.Sqlite;

namespace TherapyGroups.Tests.Server.Logs;

/// <summary>Words that nobody else would ever write are posted; then every log line and every byte on disk is searched for them.</summary>
public sealed class CanaryTests : IAsyncLifetime
{
    private const string Group = "demo-anxiety";

    /// <summary>Every category that a server's owner could open up, for the console alone too.</summary>
    private static readonly string[] Categories =
    [
        "Default", "Microsoft", "Microsoft.AspNetCore", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Hosting.Diagnostics",
        "Microsoft.AspNetCore.Routing", "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Identity",
        "Microsoft.AspNetCore.Authentication", "Microsoft.AspNetCore.Authorization", "Microsoft.AspNetCore.Server.Kestrel",
        "Microsoft.AspNetCore.DataProtection", "Microsoft.AspNetCore.RateLimiting", "Microsoft.AspNetCore.StaticFiles",
        "Microsoft.Extensions", "Microsoft.Extensions.Identity", "Microsoft.Hosting", "System", "Orleans", "TherapyGroups",
    ];

    private static readonly TimeSpan LockPatience = TimeSpan.FromSeconds(60);

    private readonly TestFolder folder = new();
    private readonly Canaries canaries = new();
    private readonly HookReceiver collector = new();
    private ServerProcess? process;

    private ServerProcess Server => process ?? throw new InvalidOperationException("The server is not started yet.");

    private Site Site => new(Server.Address);

    public async ValueTask InitializeAsync()
    {
        var environment = new Dictionary<string, string>(Built.NoLimits);
        foreach (var category in Categories)
        {
            environment[$"Logging__LogLevel__{category}"] = "Trace";
            environment[$"Logging__Console__LogLevel__{category}"] = "Trace";
        }

        // A collector of metrics and traces that hears of everything at once.
        environment["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address.ToString();
        environment["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf";
        environment["OTEL_METRIC_EXPORT_INTERVAL"] = "200";
        environment["OTEL_BSP_SCHEDULE_DELAY"] = "200";
        process = await Built.StartDemo(folder, environment);
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            await process.DisposeAsync();
        }

        collector.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Nothing_that_people_write_is_in_any_log()
    {
        await LiveThroughEverything();

        Server.Said.Should().Contain("trce: ").And.Contain("dbug: ", "else this test hears nothing");
        foreach (var canary in canaries.All)
        {
            Server.Said.Should().NotContainEquivalentOf(canary);
        }
    }

    [Fact]
    public async Task No_words_lie_open_on_disk()
    {
        await LiveThroughEverything();
        await Server.Kill();

        var files = Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories);
        files.Should().Contain(file => file.EndsWith("therapy-groups.db", StringComparison.Ordinal));
        foreach (var file in files)
        {
            var bytes = await File.ReadAllBytesAsync(file);
            foreach (var canary in canaries.Secrets)
            {
                var why = $"'{canary}' must not lie open in {Path.GetFileName(file)}";
                Holds(bytes, Encoding.UTF8.GetBytes(canary)).Should().BeFalse(why);
                Holds(bytes, Encoding.Unicode.GetBytes(canary)).Should().BeFalse(why);
            }
        }
    }

    [Fact]
    public async Task Nothing_that_people_write_and_no_id_of_theirs_leaves_with_the_metrics_and_traces()
    {
        var person = await LiveThroughEverything();
        string[] heard =
        [
            "therapygroups.messages.appended", "therapygroups.append.duration", "therapygroups.assessments",
            "therapygroups.assessment.lag", "therapygroups.messages.unscreened", "therapygroups.cases.open",
            "therapygroups.cases.undelivered", "therapygroups.cases.overdue", "therapygroups.pager.failing",
            "therapygroups.feeds.open", "therapygroups.deliveries", "therapygroups.sign_in.failures", "therapygroups.grains.active",
            "POST /api/groups/{id}/messages", "IGroupGrain", "IModerationGrain", "database write",
        ];
        foreach (var name in heard)
        {
            await Eventually.Holds($"the collector to hear of {name}", () => Left(name));
        }

        await Server.Kill();

        foreach (var canary in canaries.All.Append(person))
        {
            Left(canary).Should().BeFalse($"'{canary}' must not leave");
        }
    }

    private bool Left(string words) => collector.Requests.Any(request => Holds(request.Body, Encoding.UTF8.GetBytes(words)));

    /// <summary>Returns the id of the person who lived through it.</summary>
    private async Task<string> LiveThroughEverything()
    {
        var person = await Arrive();
        var id = (await person.Get("/api/session")).Word("id");
        var message = await Write(person);
        await Moderate(person, message);
        await Treat();
        await GoWrong(person);
        await FailToStore(person);
        await person.Delete("/api/session");
        return id;
    }

    private async Task<Person> Arrive()
    {
        var person = Site.Visitor();
        var account = Site.NewAccount(canaries.Pseudonym) with { Passphrase = canaries.Passphrase };
        (await person.Post("/api/accounts", account)).Status.Should().Be(201);
        var credentials = new { pseudonym = canaries.Pseudonym, passphrase = canaries.Passphrase };
        (await person.Post("/api/session", credentials)).Status.Should().Be(200);
        (await person.Post($"/api/groups/{Group}/members", new { agreementVersion = 1 })).Status.Should().Be(201);
        return person;
    }

    private async Task<string> Write(Person person)
    {
        await using var own = await person.Open("/api/me/feed");
        await using var room = await person.OpenGroup(Group);
        var id = Guid.NewGuid();
        var path = $"/api/groups/{Group}/messages/{id}";
        var message = new { messageId = id, text = $"{Words.Crisis} {canaries.Text}", contentNote = canaries.ContentNote };
        var posted = await person.Post($"/api/groups/{Group}/messages", message);
        posted.Status.Should().Be(201, posted.Text);
        (await person.TryToSay(Group, $"{canaries.Text} again", id)).Status.Should().Be(409);
        (await person.Put(path, new { text = canaries.Edited, contentNote = canaries.ContentNote })).Status.Should().Be(200);
        (await person.Post($"/api/groups/{Group}/typing")).Status.Should().Be(204);
        await room.Next("message-edited");
        await own.Next("support-card");
        return path;
    }

    private async Task Moderate(Person person, string message)
    {
        var ben = await Site.SignIn("ben");
        (await ben.Post($"{message}/reports", new { reason = "unkind", note = canaries.ReportNote })).Status.Should().Be(201);
        var sam = await Site.SignIn("sam");
        (await sam.Get("/api/moderation/items")).Text.Should().Contain(canaries.ReportNote);
        (await sam.Put($"{message}/visibility", new { hidden = true, reason = "not here" })).Status.Should().Be(200);
        (await person.Delete(message)).Status.Should().Be(200);
    }

    private async Task Treat()
    {
        var clinician = await Site.SignIn("dr-rivera");
        await using var console = await clinician.OpenConsole();
        var id = (await console.Next("case-raised")).Word("id");
        (await clinician.ReadCase(id)).Text.Should().Contain(canaries.Text);
        (await clinician.Post($"/api/cases/{id}/acknowledge")).Status.Should().Be(200);
        (await clinician.Post($"/api/cases/{id}/notes", new { note = canaries.CaseNote })).Status.Should().Be(200);
        var resolution = new { disposition = "supported", note = canaries.ResolveNote };
        (await clinician.Post($"/api/cases/{id}/resolve", resolution)).Status.Should().Be(200);
        (await clinician.ReadCase(id, canaries.ReadingReason)).Text.Should().Contain(canaries.ResolveNote);
    }

    /// <summary>Every kind of mistake, with the canary in it.</summary>
    private async Task GoWrong(Person person)
    {
        var messages = $"/api/groups/{Group}/messages";
        var bodies = new[]
        {
            $$"""{"messageId":"{{Guid.NewGuid()}}","text":"{{canaries.Text}}""",
            $$"""{"messageId":"{{canaries.Text}}","text":"{{canaries.Text}}"}""",
            $$"""{"messageId":"{{Guid.NewGuid()}}","text":["{{canaries.Text}}"]}""",
            $$"""{"{{canaries.Text}}":{"{{canaries.Text}}":7},"text":7}""",
            $$"""{"messageId":"{{Guid.NewGuid()}}","text":"{{canaries.Text}}\ud800"}""",
            $"{canaries.Text}",
        };
        foreach (var body in bodies)
        {
            (await person.Send(HttpMethod.Post, messages, Person.Text(body))).Status.Should().Be(400);
            (await person.Send(HttpMethod.Post, "/api/session", Person.Text(body))).Status.Should().BeOneOf(400, 401);
        }

        (await person.Send(HttpMethod.Post, messages, Person.Text(canaries.Text, "text/plain"))).Status.Should().Be(415);
        (await person.TryToSay(Group, canaries.Text + new string('x', 2_000))).Status.Should().Be(400);
        (await Site.Visitor().Post("/api/session", new { pseudonym = canaries.Pseudonym, passphrase = canaries.WrongPassphrase }))
            .Status.Should().Be(401);
        (await Site.Visitor().Post("/api/session", new { pseudonym = canaries.UnknownPseudonym, passphrase = canaries.WrongPassphrase }))
            .Status.Should().Be(401);
        (await Site.Visitor().Post("/api/accounts", Site.NewAccount(canaries.Pseudonym) with { Passphrase = canaries.WrongPassphrase }))
            .Status.Should().Be(409);
        var invited = Site.NewAccount(canaries.UnknownPseudonym) with { Invitation = canaries.WrongPassphrase };
        (await Site.Visitor().Post("/api/accounts", invited)).Status.Should().Be(400);
    }

    /// <summary>Somebody else holds the database: the post waits, then is refused, and the failure is logged.</summary>
    private async Task FailToStore(Person person)
    {
        await using var holder = new SqliteConnection($"Data Source={folder.File("therapy-groups.db")};Pooling=False");
        await holder.OpenAsync();
        await using (await holder.BeginTransactionAsync(System.Data.IsolationLevel.Serializable))
        {
            var answer = await person.TryToSay(Group, canaries.Unstored).WaitAsync(LockPatience, TimeProvider.System);
            answer.ShouldRefuse(503, "storage-unavailable");
        }

        (await person.TryToSay(Group, canaries.Text)).Status.Should().Be(201);
    }

    private static bool Holds(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> canary) => bytes.IndexOf(canary) >= 0;
}
