using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using TherapyGroups.Audit;
using TherapyGroups.Duty;
using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Moderation;
using TherapyGroups.Risk;
using TherapyGroups.RiskCases;
using TherapyGroups.Silo.Clock;
using TherapyGroups.Silo.Editions;
using TherapyGroups.Storage;
using TherapyGroups.Storage.Audit;
using TherapyGroups.Storage.Duty;
using TherapyGroups.Storage.Groups;
using TherapyGroups.Storage.Members;
using TherapyGroups.Storage.Moderation;
using TherapyGroups.Storage.RiskCases;
using TherapyGroups.Storage.Sealing;

namespace TherapyGroups.Silo;

/// <summary>Wires grains, storage, risk and the engine.</summary>
public static class TherapyGroupsServices
{
    /// <summary>Adds all that the grains need. The database is opened, and its schema brought forward, when the host starts.</summary>
    public static void AddTherapyGroups(this IHostApplicationBuilder builder, string dataFolder)
    {
        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IIdSource, RandomIds>();
        services.AddSingleton(builder.Configuration.GetSection("CaseClock").Get<CaseClock>() ?? new CaseClock());
        services.AddSingleton(new PostingPace(builder.Configuration.GetValue("Limits:PostsPer10Seconds", 20)));
        services.AddSingleton(_ => RiskClassifier.LoadEmbedded());
        services.AddStorage(dataFolder);
        builder.AddGrainHost();
        services.AddHostedService<Sweep>();
    }

    private static void AddStorage(this IServiceCollection services, string dataFolder)
    {
        services.AddSingleton(_ => MasterKey.Load(dataFolder));
        services.AddSingleton(provider =>
        {
            // The key first: a database without its key is refused, and a fresh folder must not look like one.
            provider.GetRequiredService<MasterKey>();
            return Database.Open(dataFolder, provider.GetRequiredService<TimeProvider>());
        });
        services.AddSingleton<AccountKeys>();
        services.AddSingleton<IGroupLog, SqlGroupLog>();
        services.AddSingleton<IGroupDirectory, SqlGroupDirectory>();
        services.AddSingleton<IWaitingList, SqlWaitingList>();
        services.AddSingleton<IAccountBook, SqlAccountBook>();
        services.AddSingleton<ISessionBook, SqlSessionBook>();
        services.AddSingleton<IInvitationBook, SqlInvitationBook>();
        services.AddSingleton<INoticeBook, SqlNoticeBook>();
        services.AddSingleton<IScreeningBook, SqlScreeningBook>();
        services.AddSingleton<IModerationQueue, SqlModerationQueue>();
        services.AddSingleton<IRiskCaseBook, SqlRiskCaseBook>();
        services.AddSingleton<IDutyBook, SqlDutyBook>();
        services.AddSingleton<IAuditTrail, SqlAuditTrail>();
    }
}
