using TherapyGroups.ClientWeb.Access;
using TherapyGroups.Duty;
using TherapyGroups.Members;
using TherapyGroups.Risk;
using TherapyGroups.RiskCases;

namespace TherapyGroups.ClientWeb.Delivery;

/// <summary>
/// Clinicians' consoles. On connecting a console gets every open case; after that announcements, and at every tick what an announcement
/// that got lost should have said. A case counts as delivered when it was written to the console of a clinician on duty.
/// </summary>
public sealed class ConsoleFeeds(
    IGrainFactory grains, IRiskCaseBook cases, IDutyBook duty, IAccountBook accounts, FeedLoop loop, TimeProvider time,
    ILoggerFactory loggers)
{
    private readonly RelayRegistry<string> relays = new(_ => new ConsoleRelay(grains, time, loggers.CreateLogger<ConsoleRelay>()));

    public async Task Serve(Caller caller, HttpContext context)
    {
        using var feed = new OpenFeed();

        // What this console has been told, by case: the version it saw.
        var told = new Dictionary<CaseId, long>();
        try
        {
            await relays.Attach(AlertDesk.Key, feed);
            await loop.Run(
                context,
                feed,
                stream => Refresh(stream, caller, told),
                async (stream, item) =>
                {
                    await Handle(stream, caller, told, item);
                    return true;
                },
                () => MayStay(caller));
        }
        finally
        {
            relays.Detach(AlertDesk.Key, feed);
        }
    }

    private Task Handle(EventStream stream, Caller caller, Dictionary<CaseId, long> told, FeedItem item) => item switch
    {
        FeedItem.CaseChanged changed => Tell(stream, caller, told, changed.Notice, changed.Announcement),
        FeedItem.Tick => Refresh(stream, caller, told),
        _ => Task.CompletedTask,
    };

    /// <summary>Reads the open cases and tells what this console does not know yet, closings included.</summary>
    private async Task Refresh(EventStream stream, Caller caller, Dictionary<CaseId, long> told)
    {
        var open = await cases.Open();
        foreach (var riskCase in open)
        {
            var announcement = told.ContainsKey(riskCase.Id) ? CaseAnnouncement.Updated : CaseAnnouncement.Raised;
            await Tell(stream, caller, told, riskCase.Notice(), announcement);
        }

        foreach (var closed in told.Keys.Except(open.Select(riskCase => riskCase.Id)).ToList())
        {
            if (await cases.Load(closed) is { } riskCase)
            {
                await Tell(stream, caller, told, riskCase.Notice(), CaseAnnouncement.Updated);
            }

            told.Remove(closed);
        }
    }

    private async Task Tell(
        EventStream stream, Caller caller, Dictionary<CaseId, long> told, CaseNotice notice, CaseAnnouncement announcement)
    {
        if (told.TryGetValue(notice.Case, out var version) && version >= notice.Version)
        {
            return;
        }

        // The first this console hears of a case is its raising, whatever announcement brought it.
        var isNew = !told.ContainsKey(notice.Case) && notice.Phase != CasePhase.Resolved;
        told[notice.Case] = notice.Version;
        var kind = isNew && announcement == CaseAnnouncement.Updated ? CaseAnnouncement.Raised : announcement;
        await stream.Write(EventStream.Frame(null, Name(kind), CaseEventView.Of(notice)));
        if (isNew && notice.Level == RiskLevel.Unscreened)
        {
            await stream.Write(EventStream.Frame(null, "unscreened", CaseEventView.Of(notice)));
        }

        if (notice.Phase == CasePhase.Raised
            && (notice.Step == EscalationStep.EveryClinician || await duty.IsOnDuty(caller.Id)))
        {
            await grains.GetGrain<IRiskCaseGrain>(notice.Case.Value).Deliver(caller.Id);
        }
    }

    private async Task<bool> MayStay(Caller caller) =>
        await accounts.Find(caller.Id) is { } account && account.Holds(AccountRoles.Clinician);

    private static string Name(CaseAnnouncement announcement) => announcement switch
    {
        CaseAnnouncement.Raised => "case-raised",
        CaseAnnouncement.Updated => "case-updated",
        CaseAnnouncement.Escalated => "case-escalated",
    };

    /// <summary>Ids, level and times; never text, never a name.</summary>
    private sealed record CaseEventView(
        string Id, string Level, string Phase, string Step, string MemberId, string GroupId, DateTimeOffset RaisedAt, DateTimeOffset? DueAt,
        string? AssignedTo, string? AcknowledgedBy, int EvidenceCount)
    {
        public static CaseEventView Of(CaseNotice notice) => new(
            notice.Case.Value, notice.Level.ToString(), notice.Phase.ToString(), notice.Step.ToString(), notice.Member.Value,
            notice.Group.Value, notice.RaisedAt, notice.DueAt, notice.AssignedTo?.Value, notice.AcknowledgedBy?.Value,
            notice.EvidenceCount);
    }
}
