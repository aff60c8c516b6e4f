namespace TherapyGroups.Paging;

/// <summary>
/// The pager's durable outbox. Calls come into it with the case's escalation, in its transaction; see <c>IRiskCaseBook.Save</c>.
/// </summary>
public interface IPageBook
{
    /// <summary>
    /// Takes the calls that are due. What is taken is due again at <paramref name="again"/> unless it is marked before: a call may be made
    /// twice, and is never lost. A call whose case has been answered meanwhile is dropped.
    /// </summary>
    Task<IReadOnlyList<Page>> Take(DateTimeOffset now, DateTimeOffset again, int limit);

    /// <summary>The receiver has it. To be called after its answer, never before.</summary>
    Task Sent(Page page, DateTimeOffset at);

    /// <summary>The attempt failed; the next one is due at <paramref name="nextAt"/>.</summary>
    Task Failed(Page page, string reason, DateTimeOffset at, DateTimeOffset nextAt);

    /// <summary>Each channel on which something was ever tried.</summary>
    Task<IReadOnlyList<PagerState>> States();
}
