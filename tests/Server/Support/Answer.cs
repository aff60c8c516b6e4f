using System.Text.Json;

namespace TherapyGroups.Tests.Server.Support;

/// <summary>What the server answered.</summary>
public sealed record Answer(int Status, string ContentType, string Text, IReadOnlyDictionary<string, string[]> Headers)
{
    public JsonElement Body => JsonDocument.Parse(Text).RootElement;

    public string Code => Word("code");

    public static async Task<Answer> Of(HttpResponseMessage response) => new(
        (int)response.StatusCode,
        response.Content.Headers.ContentType?.MediaType ?? "",
        IsStream(response) ? "" : await response.Content.ReadAsStringAsync(),
        response.Headers.ToDictionary(header => header.Key, header => header.Value.ToArray(), StringComparer.OrdinalIgnoreCase));

    /// <summary>The status, and for a refusal its code: <c>403 muted</c>.</summary>
    public string Summary => Status < 400 ? $"{Status}" : $"{Status} {Code}";

    public string Word(string name) => Body.GetProperty(name).GetString() ?? "";

    public long Number(string name) => Body.GetProperty(name).GetInt64();

    public string Header(string name) => Headers.TryGetValue(name, out var values) ? string.Join(", ", values) : "";

    /// <summary>A refusal as the contract has it: this status, this code, a problem in JSON, and nothing about our insides.</summary>
    public Answer ShouldRefuse(int status, string code)
    {
        Status.Should().Be(status, Text);
        ContentType.Should().Be("application/problem+json");
        Code.Should().Be(code);
        Body.GetProperty("status").GetInt32().Should().Be(status);
        Text.Should().NotContain("Exception").And.NotContain("   at ").And.NotContain("System.").And.NotContain("Microsoft.");
        return this;
    }

    /// <summary>A refusal that says when to come back.</summary>
    public void ShouldSayWhen()
    {
        Body.GetProperty("until").GetDateTimeOffset().Should().BeAfter(DateTimeOffset.UnixEpoch);
        Number("retryAfterSeconds").Should().BePositive();
        Header("Retry-After").Should().Be($"{Number("retryAfterSeconds")}");
    }

    /// <summary>An event stream has no end to wait for.</summary>
    private static bool IsStream(HttpResponseMessage response) => response.Content.Headers.ContentType?.MediaType == "text/event-stream";
}
