using TherapyGroups.Audit;
using TherapyGroups.ClientWeb.Access;
using TherapyGroups.Clock;
using TherapyGroups.Groups;
using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Moderation;

/// <summary>Sanctions and appeals as the member sees them, and as those who may decide do. Who acted and who decided is shown to neither.
/// </summary>
public sealed class AppealViews(
    ISanctionBook sanctions, IAppealBook appeals, IGroupDirectory directory, IAccountBook accounts, IAuditTrail audit, TimeProvider time)
{
    public static AppealState? ParseState(string? state) => state switch
    {
        null or "" or "open" => AppealState.Open,
        "upheld" => AppealState.Upheld,
        "lifted" => AppealState.Lifted,
        _ => null,
    };

    public static string Name(AppealState state) => state switch
    {
        AppealState.Open => "open",
        AppealState.Upheld => "upheld",
        AppealState.Lifted => "lifted",
    };

    public static string Name(SanctionKind kind) => kind switch
    {
        SanctionKind.Warn => "warn",
        SanctionKind.Mute => "mute",
        SanctionKind.Remove => "remove",
    };

    /// <summary>What somebody was told, each with their appeal if there is one.</summary>
    public async Task<IReadOnlyList<object>> OfMember(MemberId member, IReadOnlyList<Sanction> told)
    {
        var raised = (await appeals.AppealsOf(member)).ToDictionary(appeal => appeal.Sanction);
        var views = new List<object>();
        foreach (var sanction in told)
        {
            var appeal = raised.GetValueOrDefault(sanction.Id);
            views.Add(new SanctionView(
                sanction.Id, Name(sanction.Kind), sanction.Group.Value, (await directory.Find(sanction.Group))?.Name ?? "", sanction.At,
                sanction.Until, sanction.Reason,
                appeal is null ? null : new OwnAppealView(appeal.Id, Name(appeal.State), appeal.Words, appeal.At, appeal.Reason)));
        }

        return views;
    }

    /// <summary>Those that the caller may decide: not of their own acts, and not their own. Reading them is recorded first.</summary>
    public async Task<IReadOnlyList<object>> OfJudge(Caller caller, IReadOnlyList<Appeal> found)
    {
        var views = new List<object>();
        foreach (var appeal in found)
        {
            if (await sanctions.Find(appeal.Sanction) is not { } sanction || !AppealRules.IsImpartial(appeal, sanction, caller.Id))
            {
                continue;
            }

            await audit.Record(new AuditEntry(time.Now(), caller.Id, "appeal.read", appeal.Id, "queue"));
            views.Add(new AppealView(
                appeal.Id, Name(appeal.State), appeal.Group.Value, (await directory.Find(appeal.Group))?.Name ?? "",
                appeal.Member.Value, (await accounts.Find(appeal.Member))?.Pseudonym ?? "", appeal.Words, appeal.At,
                Name(sanction.Kind), sanction.At, sanction.Until, sanction.Reason, appeal.DecidedAt, appeal.Reason));
        }

        return views;
    }

    private sealed record OwnAppealView(string Id, string State, string Words, DateTimeOffset At, string Reason);

    private sealed record SanctionView(
        string Id, string Kind, string GroupId, string GroupName, DateTimeOffset At, DateTimeOffset? Until, string Reason,
        OwnAppealView? Appeal);

    private sealed record AppealView(
        string Id, string State, string GroupId, string GroupName, string MemberId, string Pseudonym, string Words, DateTimeOffset At,
        string Kind, DateTimeOffset SanctionedAt, DateTimeOffset? Until, string SanctionReason, DateTimeOffset? DecidedAt, string Reason);
}
