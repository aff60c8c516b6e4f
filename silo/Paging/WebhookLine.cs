using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using TherapyGroups.Clock;
using TherapyGroups.Paging;

namespace TherapyGroups.Silo.Paging;

/// <summary>
/// Posts a call as JSON, signed: <c>TherapyGroups-Signature: t=UNIX_SECONDS,v1=HEX</c>, where HEX is the HMAC-SHA-256, under the secret
/// that the
/// receiver has too, of the seconds, a full stop and the body as sent. A receiver refuses old times, and knows a repetition by
/// <c>Idempotency-Key</c>. Any status from 200 to 299 means: taken.
/// </summary>
public sealed class WebhookLine(WebhookSettings settings, Uri console, HttpClient http, TimeProvider time) : IPagerLine
{
    public const string SignatureHeader = "TherapyGroups-Signature";
    public const string IdempotencyHeader = "Idempotency-Key";

    public PagerChannel Channel => PagerChannel.Webhook;

    /// <summary>A client that goes nowhere else: it follows no redirection and keeps no cookie.</summary>
    public static HttpClient NewClient() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        Timeout = Timeout.InfiniteTimeSpan, // each attempt has its own
    };

    /// <summary>The header that proves a body at a time.</summary>
    public static string Signature(string secret, DateTimeOffset at, ReadOnlySpan<byte> body)
    {
        var seconds = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] signed = [.. Encoding.UTF8.GetBytes(seconds + "."), .. body];
        return $"t={seconds},v1={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed))}";
    }

    public async Task Send(Page page, CancellationToken cancellation)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                type = "case-unanswered",
                caseId = page.Case.Value,
                level = page.Level.ToString(),
                since = page.RaisedAt,
                drill = page.IsDrill,
                link = PageText.Link(console, page),
            },
            JsonSerializerOptions.Web);
        using var request = new HttpRequestMessage(HttpMethod.Post, settings.Url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add(SignatureHeader, Signature(settings.Secret, time.Now(), body));
        request.Headers.Add(IdempotencyHeader, page.Id);
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            if (!response.IsSuccessStatusCode)
            {
                throw new PagerException($"answered {(int)response.StatusCode}");
            }
        }
        catch (HttpRequestException failure)
        {
            throw new PagerException($"no answer ({failure.HttpRequestError})", failure);
        }
    }
}
