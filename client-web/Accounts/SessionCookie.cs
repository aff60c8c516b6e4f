using System.Net;
using Microsoft.AspNetCore.Authentication.Cookies;
using TherapyGroups.ClientWeb.Access;
using TherapyGroups.Clock;
using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Accounts;

/// <summary>The session's cookie, and the account behind it.</summary>
public sealed class SessionCookie : CookieBuilder
{
    public override CookieOptions Build(HttpContext context, DateTimeOffset expiresFrom)
    {
        var options = base.Build(context, expiresFrom);

        options.Secure = TravelsEncrypted(context.Request);
        return options;
    }

    /// <summary>
    /// Browsers treat this machine as safe without TLS; anywhere else a cookie travels encrypted or not at all. A proxy may call us by the
    /// name of this machine while it serves the world.
    /// </summary>
    public static bool TravelsEncrypted(HttpRequest request) => request.IsHttps || !IsThisMachine(request.Host.Host);

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie = new SessionCookie
        {
            Name = "tg-session",
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            IsEssential = true,
            Path = "/",
        };
        options.TicketDataFormat = new SessionKeyFormat();
        options.ExpireTimeSpan = SessionTickets.Lifetime;
        options.SlidingExpiration = true;
        options.Events.OnValidatePrincipal = SetCaller;
        options.Events.OnRedirectToLogin = context => new Problem(ProblemCode.SignedOut).ExecuteAsync(context.HttpContext);
        options.Events.OnRedirectToAccessDenied = context => new Problem(ProblemCode.Forbidden).ExecuteAsync(context.HttpContext);
    }

    public static bool IsThisMachine(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static async Task SetCaller(CookieValidatePrincipalContext context)
    {
        var accounts = context.HttpContext.RequestServices.GetRequiredService<IAccountBook>();
        var factors = context.HttpContext.RequestServices.GetRequiredService<SecondFactors>();
        var time = context.HttpContext.RequestServices.GetRequiredService<TimeProvider>();
        if (await accounts.Find(SessionTickets.AccountOf(context.Principal)) is { DeactivatedAt: null } account)
        {
            context.HttpContext.Features.Set(new Caller(account, factors.IsLackedBy(account), time.Now()));
        }
        else
        {
            context.RejectPrincipal();
        }
    }
}
