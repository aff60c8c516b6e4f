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
    private int shown;

    public int Sent => sent.Count;

    public int Missing => sent.Count - shown;

    public Waits Waits => Waits.Of(waits);

    /// <summary>Learns who is who, and opens the console.</summary>
    public async Task Open()
    {
        var asking = rooms.SelectMany(room => room.Cookies.Skip(LoadPlan.PostersPerRoom).Select(cookie => Ask(cookie, room.Id)));
        members = [.. await Task.WhenAll(asking)];
        using var request = Request(HttpMethod.Get, "/api/clinicians/feed", clinician);
        var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        _ = Watch(response);
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
    }

    public void Dispose() => http.Dispose();

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

    private async Task Watch(HttpResponseMessage response)
    {
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        var isRaised = false;
        while (await reader.ReadLineAsync() is { } line)
        {
            if (isRaised && line.StartsWith("data: ", StringComparison.Ordinal))
            {
                var at = Stopwatch.GetTimestamp();
                var member = JsonDocument.Parse(line["data: ".Length..]).RootElement.GetProperty("memberId").GetString() ?? "";
                if (sent.TryGetValue(member, out var begun))
                {
                    waits.Add(Stopwatch.GetElapsedTime(begun, at));
                    Interlocked.Increment(ref shown);
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
