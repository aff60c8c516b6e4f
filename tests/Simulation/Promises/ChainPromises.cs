using TherapyGroups.Members;
using TherapyGroups.Risk;
using TherapyGroups.RiskCases;
using TherapyGroups.Tests.Simulation.Model;

namespace TherapyGroups.Tests.Simulation.Promises;

/// <summary>
/// No case is ever silently unattended: somebody who said so has it, or a clock runs; worse news start it again; and when it has come to
/// the
/// pager, the pager was called or will be.
/// </summary>
public static class ChainPromises
{
    /// <summary>The pager's round comes every second, and an attempt takes its time.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(4);

    public static IEnumerable<string> Broken(Schedule schedule, RiskCase riskCase)
    {
        var cases = schedule.Tables.Cases;
        var history = cases.History.Where(row => row.Case == riskCase.Id).Select(row => row.Entry).ToList();
        if (riskCase.AcknowledgedBy is { } holder && !history.Exists(entry => IsTaking(entry) && entry.By == holder))
        {
            yield return $"case {riskCase.Id} is said to be {holder}'s, who never took it";
        }

        if (riskCase.Phase != CasePhase.Resolved && !CaseRules.IsUnanswered(riskCase))
        {
            if (riskCase.AcknowledgedBy is null)
            {
                yield return $"case {riskCase.Id} is nobody's, and nothing is waited for";
            }

            if (LastRise(cases, riskCase, history) > history.FindLastIndex(IsTaking))
            {
                yield return $"case {riskCase.Id} became {riskCase.Level} after {riskCase.AcknowledgedBy} took it, "
                    + $"and nobody was asked again";
            }
        }

        if (!CaseRules.IsUnanswered(riskCase) && cases.News.TryGetValue(riskCase.Id, out var news)
            && news > history.FindLastIndex(entry => IsTaking(entry) && entry.Kind != CaseHistoryKind.Resolved)
            && news >= ReadBeforeTheEnd(schedule, riskCase, history))
        {
            yield return $"case {riskCase.Id} is {riskCase.Phase}, and what came to it last nobody has looked at";
        }

        var read = ReadBeforeTheEnd(schedule, riskCase, history);
        if (read > 0 && history.Skip(read).TakeWhile(entry => entry.Kind != CaseHistoryKind.Resolved)
            .Any(entry => entry.Kind == CaseHistoryKind.EvidenceAdded))
        {
            yield return $"case {riskCase.Id} was closed over what came after it was read";
        }

        foreach (var broken in Pages(schedule, riskCase))
        {
            yield return broken;
        }
    }

    /// <summary>How many entries of the history whoever closed the case without taking it had read.</summary>
    private static int ReadBeforeTheEnd(Schedule schedule, RiskCase riskCase, List<CaseHistoryEntry> history) =>
        history.Find(entry => entry.Kind == CaseHistoryKind.Resolved)?.By is { } closer
            ? schedule.Story.Read.GetValueOrDefault((riskCase.Id, closer))
            : 0;

    /// <summary>
    /// Whether somebody who was told to have a case still has it, has handed it over, was off duty when something new came to it, or was
    /// relieved after they did not answer to worse news.
    /// </summary>
    public static bool IsStillTaken(CaseTable cases, CaseId id, MemberId clinician)
    {
        var history = cases.History.Where(row => row.Case == id).Select(row => row.Entry).ToList();
        var taken = history.FindLastIndex(entry => IsTaking(entry) && entry.By == clinician);
        if (taken < 0 || cases.Find(id) is not { } riskCase)
        {
            return false;
        }

        var after = history.Skip(taken + 1).ToList();
        var relieved = after.FindIndex(entry => entry.Kind == CaseHistoryKind.Escalated);
        return riskCase.AcknowledgedBy == clinician
            || after.Exists(entry => entry.Kind is CaseHistoryKind.HandedOver or CaseHistoryKind.Returned)
            || (relieved >= 0 && after.Skip(relieved).Any(IsTaking));
    }

    private static IEnumerable<string> Pages(Schedule schedule, RiskCase riskCase)
    {
        var pages = schedule.Tables.Pages.All.Where(row => row.Page.Case == riskCase.Id).ToList();
        var isWaiting = CaseRules.IsUnanswered(riskCase);
        if (isWaiting && riskCase.Step == EscalationStep.Pager && pages.Count == 0)
        {
            yield return $"case {riskCase.Id} went to the pager, and no call was put down";
        }

        foreach (var page in pages)
        {
            if (page.IsSent && !schedule.Story.Paged.Exists(told => told.Case == riskCase.Id))
            {
                yield return $"the pager is said to have been called for case {riskCase.Id}, and was not";
            }

            if (isWaiting && page.NextAt < schedule.Time.Now - Slack)
            {
                yield return $"the pager should have been called for case {riskCase.Id} at {page.NextAt:ss.fff}";
            }
        }
    }

    private static bool IsTaking(CaseHistoryEntry entry) =>
        entry.Kind is CaseHistoryKind.Acknowledged or CaseHistoryKind.InContact or CaseHistoryKind.Resolved;

    /// <summary>Where in the history the case last got a higher level; -1 if it never did after its raising.</summary>
    private static int LastRise(CaseTable cases, RiskCase riskCase, List<CaseHistoryEntry> history)
    {
        var levels = new Queue<RiskLevel>(cases.Evidence.Where(row => row.Case == riskCase.Id)
            .Select(row => row.Evidence.Assessment.Level));
        var (highest, rise) = (RiskLevel.Unscreened, -1);
        for (var place = 0; place < history.Count && levels.Count > 0; place++)
        {
            if (history[place].Kind is not (CaseHistoryKind.Raised or CaseHistoryKind.EvidenceAdded))
            {
                continue;
            }

            var level = levels.Dequeue();
            rise = level > highest && history[place].Kind == CaseHistoryKind.EvidenceAdded ? place : rise;
            highest = level > highest ? level : highest;
        }

        return rise;
    }
}
