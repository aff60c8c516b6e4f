using TherapyGroups.ClientWeb.Staff;

namespace TherapyGroups.ClientWeb.Delivery;

/// <summary>
/// Tells one console what stands in the way of the next alert, when it begins and when it ends: <c>coverage</c>, <c>pager</c>.
/// </summary>
public sealed class WarningTeller(StaffWarnings warnings)
{
    private CoverageView toldCoverage = new(Covered: true, null, null);
    private bool toldFailing;

    public async Task Tell(Func<ReadOnlyMemory<byte>, Task> write)
    {
        var now = await warnings.Read();

        // The gap's beginning moves with the clock while nobody is there: that is no news.
        if (now.Coverage.Covered != toldCoverage.Covered || now.Coverage.To?.Minute != toldCoverage.To?.Minute)
        {
            await write(EventStream.Frame(null, "coverage", now.Coverage));
            toldCoverage = now.Coverage;
        }

        var isFailing = now.Pager.FailingSince is not null;
        if (isFailing != toldFailing)
        {
            await write(EventStream.Frame(null, "pager", now.Pager));
            toldFailing = isFailing;
        }
    }
}
