using System.Net;
using System.Text.Json;

namespace TherapyGroups.ClientWeb.Demo;

/// <summary>One signed-in person of a replay.</summary>
internal sealed class ReplayClient
{
    private const int Patience = 100;
    private static readonly TimeSpan RetryAfterDefault = TimeSpan.FromSeconds(1);

    private readonly HttpClient http;

    public ReplayClient(string address) =>
        http = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(address) };

    public static async Task<ReplayClient> SignIn(string address, string name)
    {
        var client = new ReplayClient(address);
        using var answer = await client.Send(HttpMethod.Post, "/api/session", new { pseudonym = name, passphrase = DemoPeople.Passphrase });
        await Expect(answer, $"{name} could not sign in");
        return client;
    }

    /// <summary>Opens the speaker's account, or signs in to the one of an earlier replay, under the first name that serves.</summary>
    public static async Task<ReplayClient> Register(string address, string speaker)
    {
        ReplayException? last = null;
        foreach (var name in SpeakerNames.Of(speaker))
        {
            try
            {
                return await RegisterAs(address, name);
            }
            catch (ReplayException failure)
            {
                last = failure;
            }
        }

        throw last ?? new ReplayException($"{speaker} could not open an account.");
    }

    public async Task Join(string group, int agreementVersion)
    {
        using var answer = await Send(HttpMethod.Post, $"/api/groups/{group}/members", new { agreementVersion });
        if (answer.StatusCode == HttpStatusCode.Accepted)
        {
            throw new ReplayException($"The group {group} is full.");
        }

        await Expect(answer, $"A speaker could not join {group}");
    }

    /// <summary>Posts, and waits where the server asks for patience. Returns the sequence number, or why it was refused.</summary>
    public async Task<(long Seq, string? Refusal)> Post(string group, string text, Action<string> say)
    {
        var messageId = Guid.NewGuid();
        for (var attempt = 1; attempt <= Patience; attempt++)
        {
            using var answer = await Send(HttpMethod.Post, $"/api/groups/{group}/messages", new { messageId, text });
            using var body = await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync());
            if (answer.IsSuccessStatusCode)
            {
                return (body.RootElement.GetProperty("seq").GetInt64(), null);
            }

            if (answer.StatusCode is not (HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable))
            {
                return (0, body.RootElement.GetProperty("code").GetString() ?? "refused");
            }

            var wait = answer.Headers.RetryAfter?.Delta ?? RetryAfterDefault;
            say($"waiting {wait.TotalSeconds:0} s: the server asked for it");
            await Task.Delay(wait, TimeProvider.System);
        }

        return (0, "the server kept asking for patience");
    }

    public async Task<JsonDocument> Get(string path)
    {
        using var answer = await http.GetAsync(path);
        await Expect(answer, $"{path} was refused");
        return await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync());
    }

    private static async Task<ReplayClient> RegisterAs(string address, string name)
    {
        var client = new ReplayClient(address);
        using var answer = await client.Send(HttpMethod.Post, "/api/accounts", new
        {
            pseudonym = name,
            passphrase = DemoPeople.Passphrase,
            ageBand = "adult",
            country = "US",
            acceptTerms = true,
        });
        if (answer.StatusCode == HttpStatusCode.Conflict)
        {
            return await SignIn(address, name);
        }

        await Expect(answer, $"{name} could not open an account");
        return client;
    }

    private Task<HttpResponseMessage> Send(HttpMethod method, string path, object body) =>
        http.SendAsync(new HttpRequestMessage(method, path) { Content = JsonContent.Create(body) });

    private static async Task Expect(HttpResponseMessage answer, string what)
    {
        if (!answer.IsSuccessStatusCode)
        {
            var text = await answer.Content.ReadAsStringAsync();
            var code = text.StartsWith('{')
                ? JsonDocument.Parse(text).RootElement.GetProperty("code").GetString()
                : answer.StatusCode.ToString();
            throw new ReplayException($"{what}: {code}.");
        }
    }
}
