using TherapyGroups.RiskCases;
using TherapyGroups.Tests.Simulation.Model;

namespace TherapyGroups.Tests.Simulation.Promises;

/// <summary>One open case per member with all their evidence; each was delivered or escalated by its deadline; what was taken stays
/// taken.</summary>
public static class CasePromises
{
    /// <summary>The sweep comes every second, and a turn of the database takes its time.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(3);

    public static IEnumerable<string> Broken(Schedule schedule)
    {
        var cases = schedule.Tables.Cases;
        foreach (var member in cases.Open.GroupBy(riskCase => riskCase.Member).Where(open => open.Count() > 1))
        {
            yield return $"{member.Key} has {member.Count()} open cases";
        }

        foreach (var broken in cases.All.SelectMany(riskCase => Evidence(cases, riskCase)
            .Concat(ChainPromises.Broken(schedule, riskCase))
            .Concat(CaseRules.IsUnanswered(riskCase) ? Deadlines(schedule, cases, riskCase) : [])))
        {
            yield return broken;
        }

        foreach (var (id, clinician) in schedule.Story.Taken)
        {
            if (!ChainPromises.IsStillTaken(cases, id, clinician))
            {
                yield return $"{clinician} was told to have case {id}, and it is {cases.Find(id)?.AcknowledgedBy}'s";
            }
        }

        foreach (var clinician in schedule.Story.Clinicians.Where(clinician => clinician.IsInformed))
        {
            foreach (var unseen in cases.Open.Where(riskCase => !clinician.Seen.Contains(riskCase.Id)))
            {
                yield return $"an open console has never shown case {unseen.Id}";
            }
        }
    }

    private static IEnumerable<string> Evidence(CaseTable cases, RiskCase riskCase)
    {
        var evidence = cases.Evidence.Where(row => row.Case == riskCase.Id).ToList();
        if (evidence.Count != riskCase.EvidenceCount || evidence.Exists(row => row.Evidence.Member != riskCase.Member))
        {
            yield return $"case {riskCase.Id} says it holds {riskCase.EvidenceCount} messages, and holds {evidence.Count}";
        }

        if (evidence.Count > 0 && evidence.Max(row => row.Evidence.Assessment.Level) != riskCase.Level)
        {
            yield return $"case {riskCase.Id} is {riskCase.Level}, and its evidence is not";
        }
    }

    private static IEnumerable<string> Deadlines(Schedule schedule, CaseTable cases, RiskCase riskCase)
    {
        var now = schedule.Time.Now;
        if (riskCase.DeadlineAt is not { } deadline || deadline < now - Slack)
        {
            yield return $"case {riskCase.Id} waits, and its deadline of {riskCase.DeadlineAt:ss.fff} passed unseen; it is {now:ss.fff}";
        }

        var isBrought = cases.History.Exists(row => row.Case == riskCase.Id
            && row.Entry.Kind is CaseHistoryKind.Delivered or CaseHistoryKind.Escalated or CaseHistoryKind.Acknowledged);
        if (!isBrought && now - riskCase.RaisedAt > schedule.CaseClock.DeliverWithin + Slack)
        {
            yield return $"case {riskCase.Id} was neither delivered nor escalated";
        }
    }
}
