using TherapyGroups.Audit;
using TherapyGroups.Clock;
using TherapyGroups.Duty;
using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Paging;
using TherapyGroups.Storage;

namespace TherapyGroups.RiskCases;

/// <inheritdoc cref="IRiskCaseGrain"/>
/// <remarks>
/// Keeps no copy of the case: moderation adds evidence in its own transaction, so each act reads the row, decides, and saves under the
/// row's version. A case is acted on a few times in its life; a read costs microseconds.
/// </remarks>
public sealed class RiskCaseGrain(IRiskCaseBook book, CaseClock clock, PagerChannels pager, TimeProvider time) : Grain, IRiskCaseGrain
{
    private const int SaveAttempts = 8;

    private CaseId Id => new(this.GetPrimaryKeyString());

    private IAlertDeskGrain Desk => GrainFactory.GetGrain<IAlertDeskGrain>(AlertDesk.Key);

    public async Task EvidenceAdded()
    {
        if (await book.Load(Id) is not { } riskCase)
        {
            return;
        }

        if (ReturnRules.Holder(riskCase) is not null || !CaseRules.IsUnanswered(riskCase))
        {
            await Desk.Announce(riskCase.Notice(), CaseAnnouncement.Updated);
            return;
        }

        // Consoles hear of it before routing is on disk: the seconds count, and a push is only a hint.
        await Desk.Announce(riskCase.Notice(), CaseAnnouncement.Raised);
        if (await Desk.Choose(riskCase.Group, riskCase.Member, []) is { } clinician)
        {
            await Save(
                current => ReturnRules.Holder(current) is null && CaseRules.IsUnanswered(current)
                    ? CaseRules.Assign(current, clinician, time.Now(), clock)
                    : null,
                now => new CaseHistoryEntry(now, CaseHistoryKind.Assigned, clinician), CaseAnnouncement.Updated);
        }
    }

    public async Task Deliver(MemberId clinician) =>
        await Save(
            current => current.Phase == CasePhase.Raised && current.Member != clinician
                ? CaseRules.Deliver(current, time.Now(), clock)
                : null,
            now => new CaseHistoryEntry(now, CaseHistoryKind.Delivered, clinician), CaseAnnouncement.Updated);

    public Task<CaseActOutcome> Acknowledge(MemberId clinician) =>
        Act(CaseTrigger.Acknowledge, clinician, now => new CaseHistoryEntry(now, CaseHistoryKind.Acknowledged, clinician));

    public Task<CaseActOutcome> BeginContact(MemberId clinician) =>
        Act(CaseTrigger.BeginContact, clinician, now => new CaseHistoryEntry(now, CaseHistoryKind.InContact, clinician));

    public async Task<CaseActOutcome> AddNote(MemberId clinician, string note)
    {
        if (CheckNote(note) is { } refusal)
        {
            return new CaseActOutcome(refusal);
        }

        return await Write(now => new CaseHistoryEntry(now, CaseHistoryKind.Noted, clinician, note), clinician);
    }

    public Task<CaseActOutcome> Screen(MemberId clinician, ScreenerAnswers answers) => Write(
        now => new CaseHistoryEntry(now, CaseHistoryKind.Screened, clinician, ScreenerRules.Write(answers)), clinician);

    public async Task Changed()
    {
        if (await book.Load(Id) is { } riskCase)
        {
            await Desk.Announce(riskCase.Notice(), CaseAnnouncement.Updated);
        }
    }

    public async Task<CaseActOutcome> Resolve(ResolveCase command) => CheckNote(command.Note) is { } refusal
        ? new CaseActOutcome(refusal)
        : await Act(
            CaseTrigger.Resolve, command.By,
            now => new CaseHistoryEntry(
                now, CaseHistoryKind.Resolved, command.By, command.Note, command.Disposition, command.FollowUpAt),
            command.HistorySeen);

    public async Task Return(MemberId clinician)
    {
        var returned = await Save(
            current => ReturnRules.Return(current, clinician, time.Now(), clock),
            now => new CaseHistoryEntry(now, CaseHistoryKind.Returned, clinician), CaseAnnouncement.Escalated);
        if (returned is not null)
        {
            await EvidenceAdded();
        }
    }

    public async Task<CaseActOutcome> HandOver(HandOverCase command)
    {
        if (CheckNote(command.Note) is { } refusal)
        {
            return new CaseActOutcome(refusal);
        }

        var isTakeOver = command.To == command.By;
        var result = CaseActResult.UnknownCase;
        MemberId? holder = null;
        await Save(
            current =>
            {
                holder = current.AcknowledgedBy ?? current.AssignedTo;
                result = current.Member == command.To || current.Member == command.By ? CaseActResult.OwnCase
                    : CaseRules.Next(current.Phase, isTakeOver ? CaseTrigger.TakeOver : CaseTrigger.HandOver) is null
                    ? CaseActResult.AlreadyResolved
                    : isTakeOver || holder == command.By ? CaseActResult.Done
                    : CaseActResult.AlreadyAcknowledged;
                return result != CaseActResult.Done ? null
                    : isTakeOver ? CaseRules.TakeOver(current, command.By)
                    : CaseRules.HandOver(current, command.To, time.Now(), clock);
            },
            now => new CaseHistoryEntry(
                now, isTakeOver ? CaseHistoryKind.TakenOver : CaseHistoryKind.HandedOver, command.By, command.Note),
            CaseAnnouncement.Updated,
            _ => isTakeOver ? CaseSaving.Nothing : CaseSaving.Nothing with
            {
                Audit = new AuditEntry(time.Now(), command.By, "case.hand-over", Id.Value, command.To.Value),
            });
        return new CaseActOutcome(
            result, result == CaseActResult.OwnCase ? null : result != CaseActResult.Done ? holder : isTakeOver ? command.By : null);
    }

    public async Task DeadlinePassed()
    {
        if (await book.Load(Id) is not { } riskCase || !IsOverdue(riskCase))
        {
            return;
        }

        MemberId?[] asked = [riskCase.AssignedTo, riskCase.AcknowledgedBy];
        var next = await Desk.Choose(riskCase.Group, riskCase.Member, [.. asked.OfType<MemberId>()]);
        await Save(current => IsOverdue(current) ? Escalate(current, next) : null,
            now => new CaseHistoryEntry(now, CaseHistoryKind.Escalated, next), CaseAnnouncement.Escalated,
            changed => changed.Step == EscalationStep.Pager ? new CaseSaving(pager.All) : CaseSaving.Nothing);
    }

    /// <summary>A case that has waited for somebody to come on duty is routed; one that was routed goes a step further.</summary>
    private RiskCase Escalate(RiskCase riskCase, MemberId? next) => ReturnRules.Holder(riskCase) is null && next is { } clinician
        ? CaseRules.Assign(riskCase, clinician, time.Now(), clock) with
        {
            Step = EscalationStep.Assigned,
            DeadlineAt = time.Now() + clock.DeliverWithin,
        }
        : CaseRules.Escalate(riskCase, next, time.Now(), clock);

    private bool IsOverdue(RiskCase riskCase) => CaseRules.IsOverdue(riskCase, time.Now(), clock);

    private static CaseActResult? CheckNote(string note)
    {
        if (TextRules.IsBlank(note))
        {
            return CaseActResult.NoteMissing;
        }

        return note.Length > CaseNoteLimits.NoteMaxLength ? CaseActResult.NoteTooLong : null;
    }

    private async Task<CaseActOutcome> Act(
        CaseTrigger trigger, MemberId clinician, Func<DateTimeOffset, CaseHistoryEntry> entry, int? historySeen = null)
    {
        var result = CaseActResult.UnknownCase;
        MemberId? holder = null;
        await Save(
            async current =>
            {
                (result, var after) = CaseRules.Act(current, trigger, clinician);
                holder = result == CaseActResult.OwnCase ? null : after.AcknowledgedBy;

                // The history is read after the case: what comes meanwhile stands in it, or has made the version another.
                if (result == CaseActResult.Done && trigger == CaseTrigger.Resolve)
                {
                    var history = await book.History(Id);
                    result = current.AcknowledgedBy is null && ReturnRules.HasNotSeenWhy(history, clinician) ? CaseActResult.NewsUnseen
                        : NewsRules.HasUnread(history, historySeen) ? CaseActResult.NewsUnread
                        : CaseActResult.Done;
                }

                // Again what is done already changes nothing, unless it answers to worse news.
                var isRepeat = current.Phase == after.Phase && current.AcknowledgedBy == clinician && !CaseRules.IsUnanswered(current);
                return result == CaseActResult.Done && !isRepeat ? after : null;
            },
            entry,
            CaseAnnouncement.Updated);
        return new CaseActOutcome(result, holder);
    }

    /// <summary>Adds something to read, which changes nothing else; of whom the case is about, nothing.</summary>
    private async Task<CaseActOutcome> Write(Func<DateTimeOffset, CaseHistoryEntry> entry, MemberId clinician)
    {
        var result = CaseActResult.UnknownCase;
        var saved = await Save(
            current =>
            {
                result = current.Member == clinician ? CaseActResult.OwnCase : CaseActResult.Done;
                return result == CaseActResult.Done ? current with { Version = current.Version + 1 } : null;
            },
            entry, CaseAnnouncement.Updated);
        return new CaseActOutcome(result, saved?.AcknowledgedBy);
    }

    private Task<RiskCase?> Save(
        Func<RiskCase, RiskCase?> decide, Func<DateTimeOffset, CaseHistoryEntry> entry, CaseAnnouncement announcement,
        Func<RiskCase, CaseSaving>? with = null) =>
        Save(current => Task.FromResult(decide(current)), entry, announcement, with);

    /// <summary>
    /// Decides on the row as it is, saves under its version, then announces. Returns what was saved, or null if there is no such case
    /// or <paramref name="decide"/> left it as it was.
    /// </summary>
    private async Task<RiskCase?> Save(
        Func<RiskCase, Task<RiskCase?>> decide, Func<DateTimeOffset, CaseHistoryEntry> entry, CaseAnnouncement announcement,
        Func<RiskCase, CaseSaving>? with = null)
    {
        for (var attempt = 1; attempt <= SaveAttempts; attempt++)
        {
            if (await book.Load(Id) is not { } current || await decide(current) is not { } changed)
            {
                return null;
            }

            if (await book.Save(changed, entry(time.Now()), with?.Invoke(changed)))
            {
                await Desk.Announce(changed.Notice(), announcement);
                return changed;
            }
        }

        throw new StorageUnavailableException("The case is being written by another activation.");
    }
}
