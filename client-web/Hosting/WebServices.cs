using System.IO.Compression;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.ResponseCompression;
using TherapyGroups.ClientWeb.Access;
using TherapyGroups.ClientWeb.Accounts;
using TherapyGroups.ClientWeb.Administration;
using TherapyGroups.ClientWeb.Chat;
using TherapyGroups.ClientWeb.Clinicians;
using TherapyGroups.ClientWeb.Delivery;
using TherapyGroups.ClientWeb.Demo;
using TherapyGroups.ClientWeb.Groups;
using TherapyGroups.ClientWeb.Handoff;
using TherapyGroups.ClientWeb.Moderation;
using TherapyGroups.ClientWeb.Privacy;
using TherapyGroups.ClientWeb.Safety;
using TherapyGroups.ClientWeb.Staff;
using TherapyGroups.Silo;

namespace TherapyGroups.ClientWeb.Hosting;

/// <summary>What the web front end is made of.</summary>
public static class WebServices
{
    public static void AddTherapyGroupsWeb(this WebApplicationBuilder builder, StartOptions start)
    {
        var services = builder.Services;
        services.AddSingleton(start);
        builder.AddTherapyGroups(start.DataFolder);
        builder.AddLogging();
        builder.AddLimits();
        builder.AddSignIn(start);
        services.ConfigureHttpJsonOptions(options => Json.ConfigureBodies(options.SerializerOptions));
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        builder.WebHost.ConfigureKestrel(options => options.AddServerHeader = false);

        // What a feed writes goes to its socket on the same thread. Nothing of ours blocks for longer than a read of the database.
        builder.WebHost.UseSockets(options => options.UnsafePreferInlineScheduling = true);

        services.AddRooms();
        services.AddSingleton<ModerationViews>();
        services.AddSingleton<ItemDoor>();
        services.AddSingleton<OutcomeActs>();
        services.AddSingleton<AppealViews>();
        services.AddSingleton<StandingActs>();
        services.AddSingleton<CaseReturns>();
        services.AddSingleton<CaseViews>();
        services.AddDesk();
        services.AddSingleton<CaseActs>();
        services.AddSingleton<DutyViews>();
        services.AddScoped<HandingOver>();
        services.AddSingleton<StaffWarnings>();
        services.AddSingleton<MyErasure>();
        services.AddSingleton<MyExport>();
        services.AddSingleton<DeliveryPace>();
        services.AddHostedService<DeliveryPaceWatch>();
        services.AddSingleton<FeedLoop>();
        services.AddSingleton<GroupFeeds>();
        services.AddSingleton<MemberFeeds>();
        services.AddSingleton<ConsoleFeeds>();
        services.AddSingleton<DemoPeople>();
        services.AddSingleton<Readiness>();
        services.AddSingleton<Rehearsal>();
        services.AddSingleton<Shell>();
        services.AddResponseCompression(StaticPages.Compress);
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        services.AddSingleton<Opening>();
    }

    private static void AddSignIn(this WebApplicationBuilder builder, StartOptions start)
    {
        var services = builder.Services;
        services.AddSingleton<SetupCode>();
        services.AddSingleton<ILookupNormalizer, PseudonymRules>();
        services.AddIdentityCore<AccountUser>(options =>
        {
            // Names, passphrases and lockouts have rules of our own, which answer in words; Identity hashes.
            options.User.AllowedUserNameCharacters = "";
            options.Password = new PasswordOptions
            {
                RequiredLength = 1,
                RequireDigit = false,
                RequireLowercase = false,
                RequireUppercase = false,
                RequireNonAlphanumeric = false,
                RequiredUniqueChars = 1,
            };
        }).AddUserStore<AccountStore>();
        builder.AddPasskeys();
        services.AddScoped<Registration>();
        services.AddScoped<SignIn>();
        services.AddSingleton<SignInGate>();
        services.AddSingleton<SecondFactors>();
        services.AddHostedService<ExpirySweep>();

        services.AddDataProtection().SetApplicationName("TherapyGroups")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(start.DataFolder, "cookie-keys")));
        services.AddSingleton<SessionTickets>();
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(SessionCookie.Configure);
        services.AddOptions<CookieAuthenticationOptions>(CookieAuthenticationDefaults.AuthenticationScheme)
            .Configure<SessionTickets>((options, tickets) => options.SessionStore = tickets);
        services.AddAuthorization();
    }

    private static void AddLogging(this WebApplicationBuilder builder)
    {
        builder.Logging.AddSimpleConsole(options => options.SingleLine = true);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);

        // It warns that the cookies' keys lie unencrypted. They only wrap a session's random key, which the server checks by itself.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.Logging.AddFilter("Orleans", LogLevel.Warning);

        // With which Orleans places grains: two lines for each that wakes.
        builder.Logging.AddFilter("Polly", LogLevel.Warning);
    }

    private static void AddRooms(this IServiceCollection services)
    {
        services.AddSingleton<GroupDoor>();
        services.AddSingleton<RoomReadings>();
        services.AddSingleton<CallAgain>();
        services.AddSingleton<GroupViews>();
        services.AddSingleton<Appointments>();
        services.AddSingleton<RoomBlocks>();
        services.AddSingleton<RoomHistory>();
    }

    /// <summary>What clinicians do beside the case itself, and members for themselves and for each other.</summary>
    private static void AddDesk(this IServiceCollection services)
    {
        services.AddSingleton<CaseSurroundings>();
        services.AddSingleton<PseudonymLookup>();
        services.AddSingleton<Handoffs>();
        services.AddSingleton<RoomOffers>();
        services.AddSingleton<Tellings>();
        services.AddSingleton<CareViews>();
    }
}
