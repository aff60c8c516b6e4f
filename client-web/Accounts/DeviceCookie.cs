using TherapyGroups.ClientWeb.Access;
using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Accounts;

/// <summary>
/// By it a browser is known in which staff have signed in before: whoever shares their network, or guesses from many, cannot lock them
/// out there. It opens nothing. Members get none: on a shared computer it would tell that somebody was here.
/// </summary>
public static class DeviceCookie
{
    private const string Name = "tg-device";
    private const int KeyMaxLength = 96;

    /// <summary>The key that the browser sends, or empty.</summary>
    public static string Read(HttpContext context) =>
        context.Request.Cookies.TryGetValue(Name, out var key) && key.Length <= KeyMaxLength && !ControlCharacters.AreIn(key) ? key : "";

    /// <summary>The key, if this server made it; else empty. Read without a look at the database.</summary>
    public static string ReadOurs(HttpContext context) => Read(context) is { Length: > 0 } key && Keys(context).IsOurs(key) ? key : "";

    /// <summary>Gives the browser a fresh key and returns it.</summary>
    public static string Give(HttpContext context)
    {
        var key = Keys(context).Make();
        var options = Options(context);
        options.MaxAge = LockoutRules.TrustedFor;
        context.Response.Cookies.Append(Name, key, options);
        return key;
    }

    /// <summary>Nothing of a visit stays behind.</summary>
    public static void TakeBack(HttpContext context)
    {
        if (Read(context).Length > 0)
        {
            context.Response.Cookies.Delete(Name, Options(context));
        }
    }

    private static IDeviceKeys Keys(HttpContext context) => context.RequestServices.GetRequiredService<IDeviceKeys>();

    private static CookieOptions Options(HttpContext context) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        IsEssential = true,
        Path = "/api/session",
        Secure = SessionCookie.TravelsEncrypted(context.Request),
    };
}
