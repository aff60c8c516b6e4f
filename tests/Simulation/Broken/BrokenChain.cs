using TherapyGroups.Paging;
using TherapyGroups.RiskCases;
using TherapyGroups.Tests.Simulation.Servers;

namespace TherapyGroups.Tests.Simulation.Broken;

/// <summary>A call of the pager is marked as sent before the receiver has answered: one that is down is never called again.</summary>
public sealed class MarksPagesBeforeTheAnswer : Variant
{
    public override IPageBook Pages(Server server, IPageBook book) => new Hasty(book);

    private sealed class Hasty(IPageBook book) : PagesAround(book)
    {
        public override async Task<IReadOnlyList<Page>> Take(DateTimeOffset now, DateTimeOffset again, int limit)
        {
            var taken = await base.Take(now, again, limit);
            foreach (var page in taken)
            {
                await base.Sent(page, now);
            }

            return taken;
        }
    }
}

/// <summary>The pager is called from the escalating server's memory: a crash after the step is saved forgets the call.</summary>
public sealed class CallsThePagerFromMemory : Variant
{
    public override IRiskCaseBook Cases(Server server, IRiskCaseBook book) => new Forgetful(book);

    private sealed class Forgetful(IRiskCaseBook book) : CasesAround(book)
    {
        // The step is saved, the call is not: whoever saved it would have made it.
        public override Task<bool> Save(RiskCase changed, CaseHistoryEntry entry, CaseSaving? with = null) =>
            base.Save(changed, entry, with is null ? null : with with { Pages = [] });
    }
}

/// <summary>An escalation writes down the next step, and when to look again only in a timer of its own.</summary>
public sealed class LosesTheDeadlineAfterAStep : Variant
{
    public override IRiskCaseBook Cases(Server server, IRiskCaseBook book) => new Stopping(book);

    private sealed class Stopping(IRiskCaseBook book) : CasesAround(book)
    {
        public override Task<bool> Save(RiskCase changed, CaseHistoryEntry entry, CaseSaving? with = null) => base.Save(
            entry.Kind == CaseHistoryKind.Escalated ? changed with { DeadlineAt = null } : changed, entry, with);
    }
}

/// <summary>A case that is handed over counts as taken by its new clinician, who may have gone home.</summary>
public sealed class HandsOverWithoutAsking : Variant
{
    public override IRiskCaseBook Cases(Server server, IRiskCaseBook book) => new Trusting(book);

    private sealed class Trusting(IRiskCaseBook book) : CasesAround(book)
    {
        public override Task<bool> Save(RiskCase changed, CaseHistoryEntry entry, CaseSaving? with = null) => base.Save(
            entry.Kind != CaseHistoryKind.HandedOver ? changed : changed with
            {
                Phase = CasePhase.Acknowledged,
                AcknowledgedBy = changed.AssignedTo,
                AnswerBy = null,
                DeadlineAt = null,
            },
            entry, with);
    }
}

/// <summary>Worse news about a case that somebody has asks nobody again.</summary>
public sealed class IgnoresWorseNewsOnceTaken : Variant
{
    public override bool AsksAgainAfterWorseNews => false;
}

/// <summary>News for a case are left with the clinician who has it, and who has gone home.</summary>
public sealed class LeavesNewsWithWhoHasGone : Variant
{
    public override bool LooksWhetherTheHolderIsThere => false;
}

/// <summary>What has come to a case since it was taken does not keep it from being closed.</summary>
public sealed class ClosesUnreadNews : Variant
{
    public override IRiskCaseBook Cases(Server server, IRiskCaseBook book) => new Unread(book);

    /// <summary>Shows a case that somebody has as one that waits for nothing.</summary>
    private sealed class Unread(IRiskCaseBook book) : CasesAround(book)
    {
        public override async Task<RiskCase?> Load(CaseId id) => await base.Load(id) is { } found
            ? found.AcknowledgedBy is null ? found : found with { AnswerBy = null, DeadlineAt = null }
            : null;
    }
}

/// <summary>A case is closed though something came to it after it was read.</summary>
public sealed class ClosesOverWhatIsNotRead : Variant
{
    public override IRiskCaseBook Cases(Server server, IRiskCaseBook book) => new Smooth(book);

    /// <summary>Shows what came to a case as a note about it.</summary>
    private sealed class Smooth(IRiskCaseBook book) : CasesAround(book)
    {
        public override async Task<IReadOnlyList<CaseHistoryEntry>> History(CaseId id) =>
        [
            .. (await base.History(id)).Select(entry =>
                entry.Kind == CaseHistoryKind.EvidenceAdded ? entry with { Kind = CaseHistoryKind.Noted } : entry),
        ];
    }
}
