using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using TherapyGroups.Paging;
using TherapyGroups.RiskCases;
using TherapyGroups.Silo.Paging;
using TherapyGroups.Tests.Grains.Server;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Grains.Paging;

/// <summary>The pager as a deployment has it, against a real receiver of webhooks and a real mail server on this machine.</summary>
public sealed class PagerTests : IDisposable
{
    private const string Secret = "0123456789abcdef0123456789abcdef";

    private static readonly CaseClock Clock = new() { HasPager = true };
    private static readonly Uri Console = new("https://groups.example.org/console/");

    private readonly HookReceiver hook = new();
    private readonly SmtpReceiver smtp = new();

    public void Dispose()
    {
        hook.Dispose();
        smtp.Dispose();
    }

    [Fact]
    public async Task A_case_that_nobody_answers_calls_the_pager_signed_and_without_a_word_or_a_name()
    {
        await using var server = await Start();
        var id = await PagedCase(server);

        server.Time.Advance(TimeSpan.FromSeconds(1));
        await Sent(server, PagerChannel.Webhook);

        var request = hook.Requests.Should().ContainSingle().Subject;
        var at = server.Time.GetUtcNow();
        request.Headers[WebhookLine.SignatureHeader].Should().Be(WebhookLine.Signature(Secret, at, request.Body));
        WebhookLine.Signature(Secret, at, [.. request.Body, 0]).Should().NotBe(request.Headers[WebhookLine.SignatureHeader]);
        var body = JsonDocument.Parse(request.Body).RootElement;
        body.EnumerateObject().Select(field => field.Name).Should().BeEquivalentTo("type", "caseId", "level", "since", "drill", "link");
        body.GetProperty("caseId").GetString().Should().Be(id.Value);
        body.GetProperty("level").GetString().Should().Be("Crisis");
        body.GetProperty("link").GetString().Should().Be($"https://groups.example.org/console/?case={id}");
        Encoding.UTF8.GetString(request.Body).Should().NotContain("ana").And.NotContain("crisis words");
    }

    [Fact]
    public async Task The_mail_says_the_same()
    {
        await using var server = await Start();
        var id = await PagedCase(server);

        server.Time.Advance(TimeSpan.FromSeconds(1));
        await Sent(server, PagerChannel.Mail);

        var mail = smtp.Mails.Should().ContainSingle().Subject;
        mail.To.Should().HaveCount(2);
        mail.From.Should().Contain("groups@example.org");
        mail.Data.Should().Contain("Subject: A Crisis case waits for an answer").And.Contain(id.Value)
            .And.NotContain("ana").And.NotContain("crisis words");
    }

    [Fact]
    public async Task A_call_that_fails_is_made_again_and_the_pager_is_known_to_fail_until_it_is_heard()
    {
        hook.Status = 503;
        smtp.Refuses = true;
        await using var server = await Start();
        await PagedCase(server);
        server.Time.Advance(TimeSpan.FromSeconds(1));
        await Eventually.Holds("both channels to be known to fail", async () =>
            (await server.Books.Pages.States()).Count(state => state.FailingSince is not null) == 2);
        (await server.Books.Pages.States()).Select(state => state.Reason).Should()
            .Equal("answered 503", "mail server said MailboxBusy");

        hook.Status = 204;
        smtp.Refuses = false;
        server.Time.Advance(TimeSpan.FromSeconds(7));
        await Sent(server, PagerChannel.Webhook);
        await Sent(server, PagerChannel.Mail);

        (await server.Books.Pages.States()).Should().OnlyContain(state => state.FailingSince == null);
        hook.Requests.Select(request => request.Headers[WebhookLine.IdempotencyHeader]).Distinct()
            .Should().ContainSingle("the receiver can tell that it is the same call");
    }

    [Fact]
    public async Task A_call_that_failed_is_made_after_a_restart()
    {
        hook.Status = 500;
        await using var server = await Start();
        await PagedCase(server);
        server.Time.Advance(TimeSpan.FromSeconds(1));
        await Eventually.Holds("the webhook to be known to fail", async () =>
            (await server.Books.Pages.States()).Any(state => state is { Channel: PagerChannel.Webhook, FailingSince: not null }));

        hook.Status = 200;
        await server.RestartAfter(TimeSpan.FromSeconds(30));
        server.Time.Advance(TimeSpan.FromSeconds(1));

        await Sent(server, PagerChannel.Webhook);
    }

    [Fact]
    public async Task A_call_is_dropped_when_somebody_has_answered_meanwhile()
    {
        hook.Status = 500;
        await using var server = await Start();
        var id = await PagedCase(server);
        server.Time.Advance(TimeSpan.FromSeconds(1));
        await Eventually.Holds("the webhook to be known to fail", async () =>
            (await server.Books.Pages.States()).Any(state => state is { Channel: PagerChannel.Webhook, FailingSince: not null }));

        await server.Case(id).Acknowledge(await server.World.Clinician("dr-okafor"));
        var now = server.Time.GetUtcNow().AddHours(1);

        (await server.Books.Pages.Take(now, now.AddMinutes(1), 10)).Should().BeEmpty();
    }

    [Fact]
    public async Task Without_a_pager_every_clinician_is_asked_again_and_again()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, rivera) = await server.Evening();
        await server.Desk.SetDuty(rivera, onDuty: false);
        await server.Post(group, ana, "crisis words");
        await server.OpenCase("that was raised", _ => true);
        server.Time.Advance(Clock.DeliverWithin);
        var asked = await server.OpenCase("that asks everyone", riskCase => riskCase.Step == EscalationStep.EveryClinician);

        server.Time.Advance(Clock.DeliverWithin);

        (await server.OpenCase("that asks again", riskCase => riskCase.Version > asked.Version)).Step
            .Should().Be(EscalationStep.EveryClinician);
    }

    /// <summary>A case that nobody was there to take, at the moment in which the pager is to be called.</summary>
    private static async Task<CaseId> PagedCase(RunningServer server)
    {
        var (group, ana, rivera) = await server.Evening();
        await server.Desk.SetDuty(rivera, onDuty: false);
        await server.Post(group, ana, "crisis words");
        await server.OpenCase("that was raised", _ => true);
        server.Time.Advance(Clock.DeliverWithin);
        await server.OpenCase("that asks everyone", riskCase => riskCase.Step == EscalationStep.EveryClinician);
        server.Time.Advance(Clock.DeliverWithin);
        return (await server.OpenCase("that calls the pager", riskCase => riskCase.Step == EscalationStep.Pager)).Id;
    }

    private static Task Sent(RunningServer server, PagerChannel channel) =>
        Eventually.Holds($"a call on {channel} to be marked as sent", async () =>
            (await server.Books.Pages.States()).Any(state => state.Channel == channel && state.SentAt is not null));

    private Task<RunningServer> Start() => RunningServer.Start(services =>
    {
        services.AddSingleton(Clock);
        services.AddSingleton(new PagerChannels([PagerChannel.Webhook, PagerChannel.Mail]));
        services.AddSingleton<IPagerLine>(provider => new WebhookLine(
            new WebhookSettings(hook.Address, Secret), Console, WebhookLine.NewClient(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IPagerLine>(new MailLine(
            new MailSettings(
                "127.0.0.1", smtp.Port, "groups@example.org", ["a@example.org", "b@example.org"], "", "", UsesStartTls: false),
            Console));
    });
}
