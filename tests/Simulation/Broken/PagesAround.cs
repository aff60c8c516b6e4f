using TherapyGroups.Paging;

namespace TherapyGroups.Tests.Simulation.Broken;

/// <summary>An outbox of the pager that does as another does, but for what is overridden.</summary>
public abstract class PagesAround(IPageBook book) : IPageBook
{
    public virtual Task<IReadOnlyList<Page>> Take(DateTimeOffset now, DateTimeOffset again, int limit) => book.Take(now, again, limit);

    public virtual Task Sent(Page page, DateTimeOffset at) => book.Sent(page, at);

    public virtual Task Failed(Page page, string reason, DateTimeOffset at, DateTimeOffset nextAt) =>
        book.Failed(page, reason, at, nextAt);

    public Task<IReadOnlyList<PagerState>> States() => book.States();
}
