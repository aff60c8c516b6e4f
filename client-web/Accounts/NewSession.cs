using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Accounts;

/// <summary>
/// Begins a session with a key of its own. The framework's sign-in goes on with the key that the browser sent, and with it the account
/// that the key belongs to: who signs in or registers where somebody else is signed in would act as that somebody.
/// </summary>
public static class NewSession
{
    public static async Task Begin(HttpContext context, MemberId account)
    {
        var services = context.RequestServices;

        // An old session of the same browser ends here: its key must not outlive the sign-in that replaced it.
        if (context.User.FindFirst(SessionTickets.KeyHashClaim) is { } old)
        {
            await services.GetRequiredService<ISessionBook>().End(old.Value);
        }

        // A fresh handler: the one of this request remembers the old key.
        var schemes = services.GetRequiredService<IAuthenticationSchemeProvider>();
        var scheme = await schemes.GetSchemeAsync(CookieAuthenticationDefaults.AuthenticationScheme)
            ?? throw new InvalidOperationException("Sign-in by cookie is not set up.");
        var handler = services.GetRequiredService<CookieAuthenticationHandler>();
        await handler.InitializeAsync(scheme, context);
        await handler.SignInAsync(SessionTickets.Principal(account), properties: null);
    }
}
