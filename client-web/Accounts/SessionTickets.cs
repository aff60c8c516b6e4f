using System.Buffers.Text;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using TherapyGroups.Clock;
using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Accounts;

/// <summary>Keeps sessions on the server: the cookie carries a key only, so ending a session here ends it everywhere.</summary>
public sealed class SessionTickets(ISessionBook sessions, TimeProvider time) : ITicketStore
{
    /// <summary>The claim with the hash of the session's key, by which an open feed asks whether its session still lives.</summary>
    public const string KeyHashClaim = "session";

    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);
    private const int KeyBytes = 32;

    public async Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        var key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(KeyBytes));
        await sessions.Open(Hash(key), AccountOf(ticket.Principal), time.Now(), time.Now() + Lifetime);
        return key;
    }

    public Task RenewAsync(string key, AuthenticationTicket ticket) => sessions.Extend(Hash(key), time.Now() + Lifetime);

    public async Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        var keyHash = Hash(key);
        return await sessions.Find(keyHash, time.Now()) is { } account
            ? new AuthenticationTicket(Principal(account, keyHash), CookieAuthenticationDefaults.AuthenticationScheme)
            : null;
    }

    public Task RemoveAsync(string key) => sessions.End(Hash(key));

    public static ClaimsPrincipal Principal(MemberId account, string keyHash = "") => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.NameIdentifier, account.Value), new Claim(KeyHashClaim, keyHash)],
        CookieAuthenticationDefaults.AuthenticationScheme));

    public static MemberId AccountOf(ClaimsPrincipal? principal) =>
        new(principal?.FindFirstValue(ClaimTypes.NameIdentifier) ?? throw new InvalidOperationException("A session without an account."));

    /// <summary>The hash of the session's key; empty for nobody's.</summary>
    public static string KeyHashOf(ClaimsPrincipal principal) => principal.FindFirstValue(KeyHashClaim) ?? "";

    private static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
