using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using TherapyGroups.Audit;
using TherapyGroups.Care;
using TherapyGroups.Clock;
using TherapyGroups.Drills;
using TherapyGroups.Duty;
using TherapyGroups.Figures;
using TherapyGroups.FollowUps;
using TherapyGroups.Groups;
using TherapyGroups.Handoff;
using TherapyGroups.Labels;
using TherapyGroups.Members;
using TherapyGroups.Moderation;
using TherapyGroups.Paging;
using TherapyGroups.RiskCases;
using TherapyGroups.SafetyPlans;
using TherapyGroups.Sessions;
using TherapyGroups.Silo.Clock;
using TherapyGroups.Silo.Clustering;
using TherapyGroups.Silo.Configuration;
using TherapyGroups.Silo.Editions;
using TherapyGroups.Silo.Escalation;
using TherapyGroups.Silo.Observability;
using TherapyGroups.Silo.Paging;
using TherapyGroups.Silo.Safety;
using TherapyGroups.Silo.Screening;
using TherapyGroups.Storage;
using TherapyGroups.Storage.Audit;
using TherapyGroups.Storage.Care;
using TherapyGroups.Storage.Drills;
using TherapyGroups.Storage.Duty;
using TherapyGroups.Storage.Figures;
using TherapyGroups.Storage.FollowUps;
using TherapyGroups.Storage.Groups;
using TherapyGroups.Storage.Handoff;
using TherapyGroups.Storage.Keeping;
using TherapyGroups.Storage.Labels;
using TherapyGroups.Storage.Members;
using TherapyGroups.Storage.Moderation;
using TherapyGroups.Storage.Paging;
using TherapyGroups.Storage.RiskCases;
using TherapyGroups.Storage.SafetyPlans;
using TherapyGroups.Storage.Sealing;
using TherapyGroups.Storage.Sessions;
using TherapyGroups.Storage.Worries;
using TherapyGroups.Worries;

namespace TherapyGroups.Silo;

/// <summary>Wires grains, storage, risk and the engine.</summary>
public static class TherapyGroupsServices
{
    private const int PostsPer10SecondsDefault = 20;
    private const int PostsPer10SecondsMax = 100_000;

    /// <summary>Adds all that the grains need. The database is opened, and its schema brought forward, when the host starts.</summary>
    /// <exception cref="InvalidDataException">
    /// The settings of the database, the escalation, the pager, the care for moderators or the pace are wrong, in a sentence that says how.
    /// </exception>
    public static void AddTherapyGroups(this IHostApplicationBuilder builder, string dataFolder)
    {
        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IIdSource, RandomIds>();
        services.AddSingleton<CrisisContacts>();
        services.AddSingleton(provider => KnownHelpOf.Contacts(provider.GetRequiredService<CrisisContacts>()));
        var pager = PagerConfiguration.Read(builder.Configuration);
        services.AddSingleton(EscalationSettings.Read(builder.Configuration, hasPager: pager.Channels.All.Length > 0));
        services.AddPager(pager);
        services.AddSingleton(CareConfiguration.Read(builder.Configuration));
        services.AddSingleton(Pace(builder.Configuration));
        ScreeningSettings screening = ScreeningSettings.Read(builder.Configuration);
        services.AddSingleton(_ => screening.Load());
        var database = DatabaseSettings.Parse(
            builder.Configuration["Database:Provider"], builder.Configuration["Database:ConnectionString"], dataFolder);
        services.AddStorage(dataFolder, database);
        var cluster = ClusterSettings.Read(builder.Configuration, isShared: database.Provider == DatabaseProvider.PostgreSql);
        services.AddSingleton(cluster);
        builder.AddGrainHost(cluster);
        builder.AddTelemetry(cluster.HostsGrains);
        if (cluster.HostsGrains)
        {
            services.AddHostedService<Sweep>();
            services.AddHostedService<GroupSweep>();
            services.AddHostedService<RetentionSweep>();
            services.AddHostedService<ReturnSweep>();
            services.AddHostedService<PagerRun>();
        }

        services.AddHostedService<DamageAlarm>();
    }

    private static PostingPace Pace(IConfiguration configuration)
    {
        var limits = new Counts(configuration, "Limits");
        var pace = new PostingPace(limits.Read("PostsPer10Seconds", PostsPer10SecondsDefault, 0, PostsPer10SecondsMax));
        limits.Check();
        return pace;
    }

    private static void AddStorage(this IServiceCollection services, string dataFolder, DatabaseSettings settings)
    {
        services.AddSingleton(_ => DataFolderHold.Share(dataFolder));
        services.AddSingleton(provider =>
        {
            provider.GetRequiredService<DataFolderHold>();
            return MasterKey.Load(dataFolder);
        });
        services.AddSingleton(settings);
        services.AddSingleton(provider =>
        {
            // The key first: a database without its key is refused, and a fresh folder must not look like one.
            provider.GetRequiredService<MasterKey>();
            return Database.Open(settings, provider.GetRequiredService<TimeProvider>());
        });
        services.AddSingleton<AccountKeys>();
        services.AddSingleton<IGroupLog, SqlGroupLog>();
        services.AddSingleton<IGroupDirectory, SqlGroupDirectory>();
        services.AddSingleton<IAccountList, SqlAccountList>();
        services.AddSingleton<IAccountBook, SqlAccountBook>();
        services.AddSingleton<ISharedKeys, SqlSharedKeys>();
        services.AddSingleton<INoticeBook, SqlNoticeBook>();
        services.AddSingleton<IScreeningBook, SqlScreeningBook>();
        services.AddSingleton<IModerationQueue, SqlModerationQueue>();
        services.AddSingleton<IRiskCaseBook, SqlRiskCaseBook>();
        services.AddSingleton<IHolderlessCases, SqlHolderlessCases>();
        services.AddDesk();
        services.AddSingleton<IDutyBook, SqlDutyBook>();
        services.AddSingleton<ILabelBook, SqlLabelBook>();
        services.AddSingleton<IShiftBook, SqlShiftBook>();
        services.AddSingleton<IDrillBook, SqlDrillBook>();
        services.AddSingleton<IPageBook, SqlPageBook>();
        services.AddSingleton<IFiguresBook, SqlFiguresBook>();
        services.AddSingleton<IVitalSignsBook, SqlVitalSignsBook>();
        services.AddSingleton<IAuditTrail, SqlAuditTrail>();
        services.AddSingleton<Scrubbing>();
        services.AddSingleton<BackupPlaces>();
        services.AddSingleton<IErasureBook, SqlErasureBook>();
        services.AddSingleton<IRetentionBook, SqlRetentionBook>();
        services.AddSingleton<IClockWatch, SqlClockWatch>();
        services.AddSingleton<IHoldings, SqlHoldings>();
        services.AddSignIn();
        services.AddRooms();
    }

    /// <summary>Who somebody is.</summary>
    private static void AddSignIn(this IServiceCollection services)
    {
        services.AddSingleton<ISessionBook, SqlSessionBook>();
        services.AddSingleton<IInvitationBook, SqlInvitationBook>();
        services.AddSingleton<IAuthenticatorBook, SqlAuthenticatorBook>();
        services.AddSingleton<IPasskeyBook, SqlPasskeyBook>();
        services.AddSingleton<ISignInBook, SqlSignInBook>();
        services.AddSingleton<IDeviceKeys, SignedDeviceKeys>();
    }

    /// <summary>What stands beside a group's log.</summary>
    private static void AddRooms(this IServiceCollection services)
    {
        services.AddSingleton<IWaitingList, SqlWaitingList>();
        services.AddSingleton<IReadPlaces, SqlReadPlaces>();
        services.AddSingleton<ISanctionBook, SqlSanctionBook>();
        services.AddSingleton<IAppealBook, SqlAppealBook>();
        services.AddSingleton<IHeldMessages, SqlHeldMessages>();
        services.AddSingleton<IItemTalk, SqlItemTalk>();
        services.AddSingleton<IModerationSummary, SqlModerationSummary>();
        services.AddSingleton<IContentNoteChoices, SqlContentNoteChoices>();
        services.AddSingleton<IGuestBook, SqlGuestBook>();
        services.AddSingleton<IAgreementBook, SqlAgreementBook>();
        services.AddSingleton<IGroupBook, SqlGroupBook>();
        services.AddSingleton<IBlockBook, SqlBlockBook>();
        services.AddSingleton<IScheduleBook, SqlScheduleBook>();
    }

    /// <summary>What clinicians do beside the case itself, and members for themselves and for each other.</summary>
    private static void AddDesk(this IServiceCollection services)
    {
        services.AddSingleton<IPrivateRoomBook, SqlPrivateRoomBook>();
        services.AddSingleton<IFollowUpBook, SqlFollowUpBook>();
        services.AddSingleton<IWorryBook, SqlWorryBook>();
        services.AddSingleton<ISafetyPlanBook, SqlSafetyPlanBook>();
        services.AddSingleton<ICareBook, SqlCareBook>();
        services.AddSingleton<IPastAssessments, SqlPastAssessments>();
    }
}
