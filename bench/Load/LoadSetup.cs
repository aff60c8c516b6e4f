using System.Net.Http.Json;
using System.Text.Json;

namespace TherapyGroups.Bench.Load;

/// <summary>
/// Fills a fresh server through its API: the administrator by the set-up code, the rooms, an account for every seat. The rates of the
/// server must be off: <c>Limits__PostsPer10Seconds</c>, <c>Limits__AccountsPerHour</c>, <c>Limits__SignInsPerMinute</c> = 0.
/// </summary>
internal sealed class LoadSetup(Uri server) : IDisposable
{
    private const string Passphrase = "seven quiet lanterns by the river";
    private const int AtOnce = 4;
    private readonly HttpClient http = new(new HttpClientHandler { UseCookies = false }) { BaseAddress = server };

    private string administrator = "";

    public async Task<IReadOnlyList<LoadRoom>> Fill(string setupCode, int rooms, int members)
    {
        (administrator, _) = await Register("load-admin", setupCode);
        await SetUpSecondFactor(administrator);
        var made = new LoadRoom[rooms];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, rooms),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (room, _) => made[room] = await Room(room, members));
        return made;
    }

    /// <summary>The session of a clinician who may open the console; after <see cref="Fill"/>.</summary>
    public async Task<string> Clinician()
    {
        var credential = new { licence = "LCSW 1", jurisdiction = "US-CA", register = "made up for the load" };
        var (_, invitation) = await Send(administrator, "/api/invitations", new { role = "clinician", credential });
        var (clinician, _) = await Register("load-clinician", invitation.GetProperty("code").GetString());
        await SetUpSecondFactor(clinician);
        return clinician;
    }

    public void Dispose() => http.Dispose();

    private async Task<LoadRoom> Room(int number, int members)
    {
        var (_, group) = await Send(
            administrator, "/api/groups", new { name = $"Room {number}", topic = "load", agreement = "Be kind.", capacity = members });
        var id = group.GetProperty("id").GetString() ?? "";
        var cookies = new List<string>();
        for (var seat = 0; seat < members; seat++)
        {
            var (cookie, _) = await Register($"load-{number}-{seat}", invitation: null);
            await Send(cookie, $"/api/groups/{id}/members", new { agreementVersion = group.GetProperty("agreementVersion").GetInt32() });
            cookies.Add(cookie);
        }

        return new LoadRoom(id, cookies);
    }

    private Task<(string Cookie, JsonElement Answer)> Register(string pseudonym, string? invitation) => Send(
        "", "/api/accounts",
        new { pseudonym, passphrase = Passphrase, ageBand = "adult", country = "US", acceptTerms = true, invitation });

    private async Task SetUpSecondFactor(string cookie)
    {
        var (_, secret) = await Send(cookie, "/api/me/totp", new { passphrase = Passphrase });
        var code = OneTimeCode.Now(secret.GetProperty("secret").GetString() ?? "", TimeProvider.System);
        await Send(cookie, "/api/me/totp/confirm", new { totp = code });
    }

    private async Task<(string Cookie, JsonElement Answer)> Send(string cookie, string path, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        if (cookie.Length > 0)
        {
            request.Headers.Add("Cookie", cookie);
        }

        using var response = await http.SendAsync(request);
        if (!response.IsSuccessStatusCode)
        {
            throw new HttpRequestException($"{path} answered {(int)response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
        }

        var given = response.Headers.TryGetValues("Set-Cookie", out var set) ? set.First().Split(';')[0] : cookie;
        return (given, await response.Content.ReadFromJsonAsync<JsonElement>());
    }
}
