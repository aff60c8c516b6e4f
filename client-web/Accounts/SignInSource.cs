using TherapyGroups.ClientWeb.Access;

namespace TherapyGroups.ClientWeb.Accounts;

/// <summary>Where a sign-in is tried: failures count there.</summary>
/// <param name="Network">The network's address.</param>
/// <param name="Device">What the browser says it was given at an earlier sign-in of staff; empty for nothing. Not yet believed.</param>
public sealed record SignInSource(string Network, string Device)
{
    public static SignInSource Of(HttpContext context) => new(SourceNetwork.Of(context), DeviceCookie.Read(context));

    public override string ToString() => "a source";
}
