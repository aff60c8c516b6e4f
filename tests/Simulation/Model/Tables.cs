using System.Collections.Immutable;
using TherapyGroups.Duty;
using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Moderation;
using TherapyGroups.Risk;
using TherapyGroups.RiskCases;

namespace TherapyGroups.Tests.Simulation.Model;

/// <summary>
/// The database of a simulation: what is committed, and nothing else. Each method is one transaction and decides as the real statements
/// do; it either happens as a whole or returns that it did not.
/// </summary>
public sealed class Tables
{
    private readonly List<(MemberId Clinician, bool IsOn, DateTimeOffset Since)> duty = [];
    private readonly Guards guards;

    public Tables(Guards guards, IIdSource ids, CaseClock clock, bool asksAgain = true, bool looksForTheHolder = true)
    {
        this.guards = guards;
        Cases = new CaseTable(guards, ids, clock, IsOnDuty, asksAgain, looksForTheHolder);
        Pages = new PageTable(Cases);
    }

    public List<GroupTable> Groups { get; } = [];

    public CaseTable Cases { get; }

    public PageTable Pages { get; }

    public List<ModerationItem> Items { get; } = [];

    public List<MemberNotice> Notices { get; } = [];

    public List<Sanction> Sanctions { get; } = [];

    public List<Appeal> Appeals { get; } = [];

    public GroupTable Add(GroupState state)
    {
        var table = new GroupTable(state, guards);
        Groups.Add(table);
        return table;
    }

    public GroupTable? Find(GroupId group) => Groups.Find(table => table.State.Group == group);

    public GroupTable Get(GroupId group) => Find(group) ?? throw new InvalidOperationException($"There is no group {group}.");

    public AppendResult Append(GroupEvent next, Sanction sanction)
    {
        if (Get(sanction.Group).Append(next) == AppendResult.Conflict)
        {
            return AppendResult.Conflict;
        }

        Sanctions.Add(sanction);
        Notices.Add(new MemberNotice(Notices.Count + 1, sanction.Member, MemberNoticeKind.Sanction, 0, sanction.At, sanction.Id));
        return AppendResult.Saved;
    }

    public int Offer(GroupId group, IReadOnlyList<MemberId> to, DateTimeOffset until, DateTimeOffset now)
    {
        var offered = Get(group).Line.Offer(to, until, now);
        Notices.AddRange(offered.Select((member, index) => new MemberNotice(
            Notices.Count + 1 + index, member, MemberNoticeKind.SeatOffered, 0, now, group.Value)));
        return offered.Count;
    }

    public AppendResult Append(GroupId group, GroupEvent written, ModerationItem item)
    {
        var result = Get(group).Append(written);
        if (result == AppendResult.Saved)
        {
            Items.Add(item);
        }

        return result;
    }

    public bool Raise(Appeal appeal)
    {
        var isFirst = !Appeals.Exists(other => other.Sanction == appeal.Sanction);
        if (isFirst)
        {
            Appeals.Add(appeal);
        }

        return isFirst;
    }

    public AppendResult Decide(Appeal decided, GroupEvent? ending)
    {
        var place = Appeals.FindIndex(appeal => appeal.Id == decided.Id && appeal.State == AppealState.Open);
        if (place < 0 || (ending is not null && Get(decided.Group).Append(ending) == AppendResult.Conflict))
        {
            return AppendResult.Conflict;
        }

        Appeals[place] = decided;
        Notices.Add(new MemberNotice(Notices.Count + 1, decided.Member, MemberNoticeKind.AppealDecided, 0, decided.At, decided.Id));
        return AppendResult.Saved;
    }

    public ImmutableArray<CaseId>? Save(ScreeningBatch batch, DateTimeOffset now)
    {
        var group = Get(batch.Group);
        if (guards.HasFlag(Guards.CursorUnmoved)
            && (group.Screened != batch.From || batch.Screened.Any(screened => IsTriedMeanwhile(group, screened))))
        {
            return null;
        }

        group.Screened = batch.To;
        foreach (var screened in batch.Screened)
        {
            var answers = group.Assessments.GetValueOrDefault(screened.Seq)?.Answers ?? 0;
            group.Assessments[screened.Seq] = new AssessmentRow(
                screened.Seq, screened.MessageId, screened.Author, screened.Assessment.Level, screened.Attempt, screened.RetryAt,
                screened.Assessment.Level == RiskLevel.Unscreened ? answers : answers + 1);
        }

        Items.AddRange(batch.Effects.Items);
        foreach (var hold in batch.Effects.Holds.Where(hold => group.FindMessage(hold.MessageId)?.State == MessageState.Visible))
        {
            var message = group.FindMessage(hold.MessageId)! with { State = MessageState.Hidden, HeldFor = hold.HeldFor };
            group.Append(new GroupEvent(
                group.State.Head + 1, GroupEventKind.MessageHidden, now, HeldMessages.Filter, "", message with { Text = "" }, ""));
        }

        Notices.AddRange(batch.Effects.Notices.Select((notice, index) => notice with { Id = Notices.Count + 1 + index }));
        return [.. batch.Effects.Evidence.Select(evidence => Cases.Add(evidence, now)).Distinct()];
    }

    public bool Save(RiskCase changed, CaseHistoryEntry entry, CaseSaving with)
    {
        var isSaved = Cases.Save(changed, entry);
        if (isSaved)
        {
            Pages.Queue(changed, with.Pages, entry.At);
        }

        return isSaved;
    }

    public IReadOnlyList<(GroupEvent Event, int Attempts)> DueRetries(GroupId group, DateTimeOffset now, int limit)
    {
        var table = Get(group);
        return
        [
            .. table.Assessments.Values.Where(row => row.RetryAt <= now).Take(limit).Select(row =>
                (table.Shown(table.Events.First(happened => happened.Seq == row.Seq), showAll: true), row.Attempt)),
        ];
    }

    public IReadOnlyList<GroupId> Behind(DateTimeOffset quietSince, DateTimeOffset now, int limit) =>
    [
        .. Groups
            .Where(table => (table.State.Head > table.Screened && table.HeadAt <= quietSince)
                || table.Assessments.Values.Any(row => row.RetryAt <= now))
            .Take(limit).Select(table => table.State.Group),
    ];

    public void SetDuty(MemberId clinician, bool isOn, DateTimeOffset at)
    {
        duty.RemoveAll(row => row.Clinician == clinician);
        duty.Add((clinician, isOn, at));
        if (isOn)
        {
            Cases.WakeUnassigned(at);
        }
        else
        {
            Cases.TakeFrom(clinician, at);
        }
    }

    public bool IsOnDuty(MemberId clinician) => duty.Exists(row => row.Clinician == clinician && row.IsOn);

    public IReadOnlyList<MemberId> OnDutyByLoad() =>
    [
        .. duty.Where(row => row.IsOn).OrderBy(row => Cases.LoadOf(row.Clinician)).ThenBy(row => row.Since)
            .ThenBy(row => row.Clinician.Value, StringComparer.Ordinal).Select(row => row.Clinician),
    ];

    /// <summary>Everyone fits alike, and Dr. Rivera runs the first group.</summary>
    public RoutingQuestion Question(GroupId group) => new(
        "US",
        "en",
        [
            .. duty.Where(row => row.IsOn).Select(row => new RoutingCandidate(
                row.Clinician, row.Since, "US", "en", Cases.LoadOf(row.Clinician),
                IsFacilitator: row.Clinician.Value == "dr-rivera" && group == Groups[0].State.Group)),
        ]);

    private static bool IsTriedMeanwhile(GroupTable group, ScreenedMessage screened) =>
        screened.Attempt > 1
        && !(group.Assessments.TryGetValue(screened.Seq, out var row) && row.Attempt == screened.Attempt - 1 && row.RetryAt is not null);
}
