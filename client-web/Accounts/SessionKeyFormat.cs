using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace TherapyGroups.ClientWeb.Accounts;

/// <summary>
/// The cookie holds the session's key and nothing else. The key is random and the server knows its hash, so there is nothing in it to
/// hide or to sign, and every front end can read what another has given.
/// </summary>
public sealed class SessionKeyFormat : ISecureDataFormat<AuthenticationTicket>
{
    /// <summary>By which the framework's cookie handler finds the key of a session that is kept on the server.</summary>
    private const string KeyClaim = "Microsoft.AspNetCore.Authentication.Cookies-SessionId";

    /// <summary>Longer than any key of ours: what is longer is not worth a look.</summary>
    private const int KeyMaxLength = 64;

    public string Protect(AuthenticationTicket data) => Protect(data, purpose: null);

    public string Protect(AuthenticationTicket data, string? purpose) => data.Principal.FindFirstValue(KeyClaim)
        ?? throw new InvalidOperationException("A session without a key.");

    public AuthenticationTicket? Unprotect(string? protectedText) => Unprotect(protectedText, purpose: null);

    /// <summary>A ticket that names the session; whether there is one, the server's book says.</summary>
    public AuthenticationTicket? Unprotect(string? protectedText, string? purpose) => protectedText is { Length: > 0 and <= KeyMaxLength }
        ? new AuthenticationTicket(
            new ClaimsPrincipal(new ClaimsIdentity([new Claim(KeyClaim, protectedText)],
                CookieAuthenticationDefaults.AuthenticationScheme)),
            CookieAuthenticationDefaults.AuthenticationScheme)
        : null;
}
