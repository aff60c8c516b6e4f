using TherapyGroups.Paging;

namespace TherapyGroups.Tests.Simulation.Servers;

/// <summary>The way to a pager of the world outside, which may be down; and what has arrived there.</summary>
public sealed class WeatherPager(Schedule schedule) : IPagerLine
{
    public PagerChannel Channel => PagerChannel.Webhook;

    public async Task Send(Page page, CancellationToken cancellation)
    {
        await schedule.Pause(1, 400);
        if (schedule.Weather.PagerFails())
        {
            throw new PagerException("down");
        }

        schedule.Note($"the pager rings for case {page.Case}");
        schedule.Story.Paged.Add((page.Case, schedule.Time.Now));
        await schedule.Pause(1, 400);
        if (schedule.Weather.PagerLosesAnswer())
        {
            throw new PagerException("answer lost");
        }
    }
}
