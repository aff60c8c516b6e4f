using TherapyGroups.Members;

namespace TherapyGroups.Duty;

/// <summary>
/// Whether somebody is there. Pure. Who is on duty counts from now to the end of their planned shift, without end if none is planned; who
/// is
/// planned and not on duty yet counts from the beginning of the shift, if that is still to come.
/// </summary>
public static class CoverageRules
{
    /// <summary>So far ahead a gap is warned of: time enough to call somebody.</summary>
    public static readonly TimeSpan LookAhead = TimeSpan.FromHours(1);

    /// <summary>The first gap between <paramref name="now"/> and <paramref name="until"/>, or null if there is none.</summary>
    public static CoverageGap? FirstGap(
        DateTimeOffset now, DateTimeOffset until, IReadOnlyCollection<MemberId> onDuty, IReadOnlyCollection<Shift> shifts)
    {
        var covered = now;
        foreach (var (from, to) in Times(now, onDuty, shifts).OrderBy(time => time.From))
        {
            if (from > covered)
            {
                return covered < until ? new CoverageGap(covered, from < until ? from : until) : null;
            }

            covered = to > covered ? to : covered;
        }

        return covered < until ? new CoverageGap(covered, until) : null;
    }

    private static IEnumerable<(DateTimeOffset From, DateTimeOffset To)> Times(
        DateTimeOffset now, IReadOnlyCollection<MemberId> onDuty, IReadOnlyCollection<Shift> shifts)
    {
        foreach (var clinician in onDuty)
        {
            var present = shifts.Where(shift => shift.Clinician == clinician && shift.StartsAt <= now && shift.EndsAt > now).ToList();
            yield return (now, present.Count == 0 ? DateTimeOffset.MaxValue : present.Max(shift => shift.EndsAt));
        }

        foreach (var shift in shifts.Where(shift => shift.StartsAt > now))
        {
            yield return (shift.StartsAt, shift.EndsAt);
        }
    }
}
