using TherapyGroups.Care;
using TherapyGroups.Clock;
using TherapyGroups.Duty;
using TherapyGroups.FollowUps;
using TherapyGroups.Members;
using TherapyGroups.Risk;
using TherapyGroups.RiskCases;

namespace TherapyGroups.ClientWeb.Delivery;

/// <summary>What one console has been told of the open cases, and what it is told next.</summary>
public sealed class ConsoleReader(
    MemberId clinician, IGrainFactory grains, IRiskCaseBook cases, IDutyBook duty, IFollowUpBook followUps, ICareBook care,
    TimeProvider time)
{
    private const int RemindersMax = 200;

    /// <summary>By case: the version it saw.</summary>
    private readonly Dictionary<CaseId, long> told = [];

    /// <summary>Of moderators who wish to talk: of which this console was told.</summary>
    private readonly HashSet<string> asked = [];

    /// <summary>Of follow-ups that wait: which this console was told of.</summary>
    private readonly HashSet<CaseId> reminded = [];

    public Task Take(FeedItem item, Func<ReadOnlyMemory<byte>, Task> write) => item switch
    {
        FeedItem.CaseChanged changed => Tell(changed.Notice, changed.Announcement, write),
        FeedItem.Tick => Refresh(write),
        _ => Task.CompletedTask,
    };

    /// <summary>Reads the open cases and tells what this console does not know yet, closings included.</summary>
    public async Task Refresh(Func<ReadOnlyMemory<byte>, Task> write)
    {
        var open = await cases.Open();
        foreach (var riskCase in open)
        {
            var announcement = told.ContainsKey(riskCase.Id) ? CaseAnnouncement.Updated : CaseAnnouncement.Raised;
            await Tell(riskCase.Notice(), announcement, write);
        }

        foreach (var closed in told.Keys.Except(open.Select(riskCase => riskCase.Id)).ToList())
        {
            if (await cases.Load(closed) is { } riskCase)
            {
                await Tell(riskCase.Notice(), CaseAnnouncement.Updated, write);
            }

            told.Remove(closed);
        }

        await Remind(write);
    }

    /// <summary>A reminder comes once to each console that opens, until a clinician has answered it.</summary>
    private async Task Remind(Func<ReadOnlyMemory<byte>, Task> write)
    {
        var due = await followUps.Due(clinician, time.Now(), RemindersMax);
        foreach (var one in due.Where(one => reminded.Add(one.Case)))
        {
            await write(EventStream.Frame(null, "follow-up-due", new FollowUpEventView(one.Case.Value, one.DueAt)));
        }

        if (reminded.RemoveWhere(id => due.All(one => one.Case != id)) > 0)
        {
            await write(EventStream.Frame(null, "follow-up-done", new WaitingView(due.Count)));
        }

        var waiting = await care.WaitingIds(RemindersMax);
        if (waiting.Any(asked.Add))
        {
            await write(EventStream.Frame(null, "debrief-asked", new WaitingView(waiting.Count)));
        }
    }

    private async Task Tell(CaseNotice notice, CaseAnnouncement announcement, Func<ReadOnlyMemory<byte>, Task> write)
    {
        // A case about this clinician is for others.
        if (notice.Member == clinician || (told.TryGetValue(notice.Case, out var version) && version >= notice.Version))
        {
            return;
        }

        // The first this console hears of a case is its raising, whatever announcement brought it.
        var isNew = !told.ContainsKey(notice.Case) && notice.Phase != CasePhase.Resolved;
        told[notice.Case] = notice.Version;
        var kind = isNew && announcement == CaseAnnouncement.Updated ? CaseAnnouncement.Raised : announcement;
        await write(EventStream.Frame(null, isNew && notice.IsDrill ? "drill" : Name(kind), CaseEventView.Of(notice)));
        if (isNew && notice.Level == RiskLevel.Unscreened)
        {
            await write(EventStream.Frame(null, "unscreened", CaseEventView.Of(notice)));
        }

        if (notice.Phase == CasePhase.Raised
            && (notice.Step is EscalationStep.EveryClinician or EscalationStep.Pager || await duty.IsOnDuty(clinician)))
        {
            await grains.GetGrain<IRiskCaseGrain>(notice.Case.Value).Deliver(clinician);
        }
    }

    private static string Name(CaseAnnouncement announcement) => announcement switch
    {
        CaseAnnouncement.Raised => "case-raised",
        CaseAnnouncement.Updated => "case-updated",
        CaseAnnouncement.Escalated => "case-escalated",
    };

    private sealed record FollowUpEventView(string Id, DateTimeOffset DueAt);

    private sealed record WaitingView(int Waiting);

    /// <summary>Ids, level and times; never text, never a name.</summary>
    private sealed record CaseEventView(
        string Id, string Level, string Phase, string Step, string MemberId, string GroupId, DateTimeOffset RaisedAt, DateTimeOffset? DueAt,
        string? AssignedTo, string? AcknowledgedBy, int EvidenceCount, bool Drill, int NewsCount)
    {
        public static CaseEventView Of(CaseNotice notice) => new(
            notice.Case.Value, notice.Level.ToString(), notice.Phase.ToString(), notice.Step.ToString(), notice.Member.Value,
            notice.Group.Value, notice.RaisedAt, notice.DueAt, notice.AssignedTo?.Value, notice.AcknowledgedBy?.Value,
            notice.EvidenceCount, notice.IsDrill, notice.NewsCount);
    }
}
