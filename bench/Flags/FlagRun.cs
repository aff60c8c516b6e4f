using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using TherapyGroups.Bench.Load;

namespace TherapyGroups.Bench.Flags;

/// <summary>Members who each send one message that no clinician may miss, and a clinician's console that must show each.</summary>
internal sealed class FlagRun(Uri server, IReadOnlyList<LoadRoom> rooms, string clinician) : IDisposable
{
    private const string Words = "I am going to kill myself tonight. I have the pills in front of me.";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly HttpClient http = new(new HttpClientHandler { UseCookies = false }) { BaseAddress = server };
    private readonly ConcurrentDictionary<string, long> sent = [];
    private readonly WaitCounts waits = new();
    private List<(string Cookie, string Id, string Room)> members = [];
    private readonly ConcurrentDictionary<string, long> shown = [];
    private Task watching = Task.CompletedTask;
    private bool isOver;

    public int Sent => sent.Count;

    public int Missing => sent.Count - shown.Count;

    /// <summary>How often the console's feed was closed and opened again.</summary>
    public int Reopened { get; private set; }

    public Waits Waits => Waits.Of(waits);

    /// <summary>Learns who is who, and opens the console.</summary>
    public async Task Open()
    {
        var asking = rooms.SelectMany(room => room.Cookies.Skip(LoadPlan.PostersPerRoom).Select(cookie => Ask(cookie, room.Id)));
        members = [.. await Task.WhenAll(asking)];
        watching = Watch(await Connect());
    }

    /// <summary>Sends all flags, evenly over the time, and waits until they are shown.</summary>
    public async Task Run(TimeSpan length)
    {
        using var timer = new PeriodicTimer(length / (members.Count + 1), TimeProvider.System);
        var sending = new List<Task>();
        foreach (var member in members)
        {
            await timer.WaitForNextTickAsync(CancellationToken.None);
            sending.Add(Send(member.Cookie, member.Id, member.Room));
        }

        await Task.WhenAll(sending);
        var waited = Stopwatch.StartNew();
        while (Missing > 0 && waited.Elapsed < Patience)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }

        isOver = true;
        if (watching.IsFaulted)
        {
            await watching;
        }
    }

    public void Dispose() => http.Dispose();

    private async Task<HttpResponseMessage> Connect()
    {
        using var request = Request(HttpMethod.Get, "/api/clinicians/feed", clinician);
        var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return response.EnsureSuccessStatusCode();
    }

    private async Task<(string Cookie, string Id, string Room)> Ask(string cookie, string room)
    {
        using var request = Request(HttpMethod.Get, "/api/session", cookie);
        using var response = await http.SendAsync(request);
        return (cookie, (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString() ?? "", room);
    }

    private async Task Send(string cookie, string id, string room)
    {
        using var request = Request(HttpMethod.Post, $"/api/groups/{room}/messages", cookie);
        request.Content = JsonContent.Create(new { messageId = Guid.NewGuid(), text = Words });
        sent[id] = Stopwatch.GetTimestamp();
        using var response = await http.SendAsync(request);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>As a console does it: a feed that was closed is opened again, and begins with all open cases.</summary>
    private async Task Watch(HttpResponseMessage first)
    {
        for (var response = first; !isOver; response = await Connect())
        {
            using (response)
            using (var reader = new StreamReader(await response.Content.ReadAsStreamAsync()))
            {
                await Read(reader);
            }

            Reopened++;
        }
    }

    private async Task Read(StreamReader reader)
    {
        var isRaised = false;
        while (await reader.ReadLineAsync() is { } line)
        {
            if (isRaised && line.StartsWith("data: ", StringComparison.Ordinal))
            {
                var at = Stopwatch.GetTimestamp();
                using var frame = JsonDocument.Parse(line["data: ".Length..]);
                var member = frame.RootElement.GetProperty("memberId").GetString() ?? "";
                if (sent.TryGetValue(member, out var begun) && shown.TryAdd(member, at))
                {
                    waits.Add(Stopwatch.GetElapsedTime(begun, at));
                }
            }

            isRaised = line == "event: case-raised";
        }
    }

    private static HttpRequestMessage Request(HttpMethod method, string path, string cookie)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.Add("Cookie", cookie);
        return request;
    }
}
