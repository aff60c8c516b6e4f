using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using TherapyGroups.ClientWeb.Accounts;
using TherapyGroups.Clock;
using TherapyGroups.Silo.Configuration;

namespace TherapyGroups.ClientWeb.Access;

/// <summary>
/// Rates, in the configuration section <c>Limits</c>; 0 means no limit. <c>PostsPer10Seconds</c> (20, per member, kept by the member's
/// grain), <c>AccountsPerHour</c> (200) and <c>SignInsPerMinute</c> (60), per address: many people share one, so these stop floods only.
/// A browser in which staff have signed in before has a rate of its own: a flood from beside a clinician must not keep them out. So has
/// each account whose owner proves themselves again. <c>JoinsPerMinute</c> (30, per member; leaving is counted apart, so that nobody has
/// to stay) and <c>ReportsPerMinute</c> (30, per member).
/// </summary>
public static class Limits
{
    public const string Accounts = "accounts";
    public const string SignIns = "sign-ins";

    /// <summary>Of somebody who is signed in, and is asked for their passphrase or second factor.</summary>
    public const string Proofs = "proofs";

    public const string Joins = "joins";
    public const string Leaves = "leaves";
    public const string Reports = "reports";

    private const string Section = "Limits";
    private const int AccountsPerHourDefault = 200;
    private const int SignInsPerMinuteDefault = 60;
    private const int JoinsPerMinuteDefault = 30;
    private const int ReportsPerMinuteDefault = 30;
    private const int PermitsMax = 1_000_000;

    /// <exception cref="InvalidDataException">A limit is wrong or not known, in a sentence that names it.</exception>
    public static void AddLimits(this IHostApplicationBuilder builder)
    {
        var counts = new Counts(builder.Configuration, Section);
        counts.AllowOnly("PostsPer10Seconds", "AccountsPerHour", "SignInsPerMinute", "JoinsPerMinute", "ReportsPerMinute");
        var accountsPerHour = counts.Read("AccountsPerHour", AccountsPerHourDefault, 0, PermitsMax);
        var signInsPerMinute = counts.Read("SignInsPerMinute", SignInsPerMinuteDefault, 0, PermitsMax);
        var joinsPerMinute = counts.Read("JoinsPerMinute", JoinsPerMinuteDefault, 0, PermitsMax);
        var reportsPerMinute = counts.Read("ReportsPerMinute", ReportsPerMinuteDefault, 0, PermitsMax);
        counts.Check();
        builder.Services.AddRateLimiter(options =>
        {
            options.AddPolicy(Accounts, context => Partition(Address(context), accountsPerHour, TimeSpan.FromHours(1)));
            options.AddPolicy(SignIns, context => Partition(DeviceOrAddress(context), signInsPerMinute, TimeSpan.FromMinutes(1)));
            options.AddPolicy(Proofs, context => Partition(Person(context), signInsPerMinute, TimeSpan.FromMinutes(1)));
            options.AddPolicy(Joins, context => Partition(Person(context), joinsPerMinute, TimeSpan.FromMinutes(1)));
            options.AddPolicy(Leaves, context => Partition(Person(context), joinsPerMinute, TimeSpan.FromMinutes(1)));
            options.AddPolicy(Reports, context => Partition(Person(context), reportsPerMinute, TimeSpan.FromMinutes(1)));
            options.OnRejected = Refuse;
        });
    }

    private static string Address(HttpContext context) => $"address/{SourceNetwork.Of(context)}";

    private static string DeviceOrAddress(HttpContext context) =>
        DeviceCookie.ReadOurs(context) is { Length: > 0 } device ? $"device/{device}" : Address(context);

    /// <summary>Whoever is signed in; of anybody else, who is refused next, the address.</summary>
    private static string Person(HttpContext context) =>
        context.Features.Get<Caller>() is { } caller ? $"account/{caller.Id}" : Address(context);

    private static RateLimitPartition<string> Partition(string whose, int permits, TimeSpan window) => permits <= 0
        ? RateLimitPartition.GetNoLimiter(whose)
        : RateLimitPartition.GetFixedWindowLimiter(whose, _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = permits,
            Window = window,
        });

    private static async ValueTask Refuse(OnRejectedContext context, CancellationToken cancellationToken)
    {
        var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var retryAfter) ? retryAfter : TimeSpan.FromMinutes(1);
        var time = context.HttpContext.RequestServices.GetRequiredService<TimeProvider>();
        await new Problem(ProblemCode.SlowDown, time.Now() + wait).ExecuteAsync(context.HttpContext);
    }
}
