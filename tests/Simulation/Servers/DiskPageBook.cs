using TherapyGroups.Paging;
using TherapyGroups.Tests.Simulation.Model;

namespace TherapyGroups.Tests.Simulation.Servers;

public sealed class DiskPageBook(Disk disk, Tables tables) : IPageBook
{
    /// <summary>
    /// The real one looks first whether anything is due. A look that finds nothing changes nothing, and is left out here.
    /// </summary>
    public Task<IReadOnlyList<Page>> Take(DateTimeOffset now, DateTimeOffset again, int limit) => tables.Pages.IsAnyDue(now)
        ? disk.Write(() => tables.Pages.Take(now, again, limit))
        : Task.FromResult<IReadOnlyList<Page>>([]);

    public Task Sent(Page page, DateTimeOffset at) => disk.Write(() => tables.Pages.Sent(page));

    public Task Failed(Page page, string reason, DateTimeOffset at, DateTimeOffset nextAt) =>
        disk.Write(() => tables.Pages.Failed(page, at, nextAt));

    public Task<IReadOnlyList<PagerState>> States() => disk.Read(() => tables.Pages.States);
}
