using Microsoft.AspNetCore.Identity;
using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Accounts;

/// <summary>
/// How passkeys are asked for. <c>Passkeys__Domain</c> is the name they belong to (else the host that is asked, which behind a proxy must
/// be the one that browsers see); <c>Passkeys__Origin</c> where the pages come from, if that differs (<c>https://groups.example</c>).
/// </summary>
public static class PasskeySettings
{
    /// <summary>ECDSA with P-256 and SHA-256, and RSA with SHA-256, as COSE numbers them (RFC 9053, RFC 8812).</summary>
    private static readonly int[] Algorithms = [-7, -257];

    /// <exception cref="InvalidDataException">One of them is no name or no address, in a sentence that says which.</exception>
    public static void AddPasskeys(this IHostApplicationBuilder builder)
    {
        var domain = builder.Configuration["Passkeys:Domain"];
        var origin = builder.Configuration["Passkeys:Origin"];
        Check(domain, origin);
        builder.Services.AddHttpContextAccessor();
        builder.Services.Configure<IdentityPasskeyOptions>(options =>
        {
            options.ServerDomain = string.IsNullOrWhiteSpace(domain) ? null : domain;
            options.AuthenticatorTimeout = PasskeyLimits.AnswerWithin;
            options.IsAllowedAlgorithm = algorithm => Algorithms.Contains(algorithm);
            options.UserVerificationRequirement = "preferred";
            options.AttestationConveyancePreference = "none";
            options.ValidateOrigin = context => ValueTask.FromResult(
                !context.CrossOrigin
                && string.Equals(context.Origin, Expected(origin, context.HttpContext), StringComparison.OrdinalIgnoreCase));
        });
        builder.Services.AddScoped<IPasskeyHandler<AccountUser>, PasskeyHandler<AccountUser>>();
        builder.Services.AddScoped<Passkeys>();
    }

    private static void Check(string? domain, string? origin)
    {
        if (!string.IsNullOrWhiteSpace(domain) && Uri.CheckHostName(domain) != UriHostNameType.Dns)
        {
            throw new InvalidDataException($"Passkeys__Domain must be a name like groups.example; it is '{domain}'.");
        }

        if (!string.IsNullOrWhiteSpace(origin)
            && !(Uri.TryCreate(origin, UriKind.Absolute, out var address) && address is { Scheme: "https" or "http", PathAndQuery: "/" }))
        {
            throw new InvalidDataException($"Passkeys__Origin must be an address like https://groups.example; it is '{origin}'.");
        }
    }

    private static string Expected(string? configured, HttpContext context) => string.IsNullOrWhiteSpace(configured)
        ? $"{context.Request.Scheme}://{context.Request.Host}"
        : configured.TrimEnd('/');
}
