using System.Net;
using System.Net.Http.Json;
using System.Text;

namespace TherapyGroups.Tests.Server.Support;

/// <summary>Somebody outside, with a cookie jar of their own.</summary>
public sealed class Person(Uri address)
{
    /// <summary>Generous: two cores are shared with whatever else is tested.</summary>
    private static readonly TimeSpan AnswerPatience = TimeSpan.FromSeconds(60);

    private readonly HttpClient http = new(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false })
    {
        BaseAddress = address,
        Timeout = AnswerPatience,
    };

    public string Id { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>Whether an administrator can make them staff of a group.</summary>
    public bool MayRunGroups { get; private set; }

    public void IsKnownAs(Answer session)
    {
        var roles = session.Body.GetProperty("roles").EnumerateArray().Select(role => role.GetString());
        MayRunGroups = roles.Any(role => role is "peer-moderator" or "facilitator");
        Id = session.Word("id");
        Name = session.Word("pseudonym");
    }

    public Task<Answer> Get(string path) => Send(HttpMethod.Get, path);

    /// <summary>A body that is no text, which is given.</summary>
    public async Task<byte[]> GetBytes(string path)
    {
        using var response = await http.GetAsync(path);
        response.StatusCode.Should().Be(HttpStatusCode.OK);
        return await response.Content.ReadAsByteArrayAsync();
    }

    public Task<Answer> Post(string path, object? body = null) => Send(HttpMethod.Post, path, Json(body));

    public Task<Answer> Put(string path, object body) => Send(HttpMethod.Put, path, Json(body));

    /// <summary>Makes somebody staff of a group, in the role they have.</summary>
    public Task<Answer> Appoint(string group, Person staff) => Put($"/api/groups/{group}/moderators/{staff.Id}", new { });

    public Task<Answer> Delete(string path) => Send(HttpMethod.Delete, path);

    /// <summary>Sends any body at all, with any headers.</summary>
    public async Task<Answer> Send(HttpMethod method, string path, HttpContent? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return await Answer.Of(response);
    }

    /// <summary>Sends a message without looking at the answer.</summary>
    public Task<Answer> TryToSay(string group, string text, Guid? messageId = null) =>
        Post($"/api/groups/{group}/messages", new { messageId = messageId ?? Guid.NewGuid(), text });

    /// <summary>Says something in a group, which takes it.</summary>
    public async Task<long> Say(string group, string text, Guid? messageId = null)
    {
        var answer = await TryToSay(group, text, messageId);
        answer.Status.Should().Be(201, answer.Text);
        return answer.Number("seq");
    }

    /// <summary>Opens an event stream, which is let in.</summary>
    public async Task<Feed> Open(string path, long? lastEventId = null) => await TryToOpen(path, lastEventId)
        ?? throw new HttpRequestException($"{path} answered 503.", inner: null, HttpStatusCode.ServiceUnavailable);

    /// <summary>Opens an event stream; null if the server says that it cannot just now.</summary>
    public async Task<Feed?> TryToOpen(string path, long? lastEventId = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (lastEventId is { } seq)
        {
            request.Headers.TryAddWithoutValidation("Last-Event-ID", $"{seq}");
        }

        var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        if (response.StatusCode == HttpStatusCode.ServiceUnavailable)
        {
            response.Dispose();
            return null;
        }

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        response.Content.Headers.ContentType?.MediaType.Should().Be("text/event-stream");
        return await Feed.Begin(response);
    }

    public Task<Feed> OpenGroup(string group, long? lastEventId = null) => Open($"/api/groups/{group}/feed", lastEventId);

    public Task<Feed?> TryToOpenGroup(string group, long? lastEventId = null) => TryToOpen($"/api/groups/{group}/feed", lastEventId);

    public static StringContent Text(string json, string mediaType = "application/json") => new(json, Encoding.UTF8, mediaType);

    public static JsonContent? Json(object? body) => body is null ? null : JsonContent.Create(body, body.GetType());
}
