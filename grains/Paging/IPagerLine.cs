namespace TherapyGroups.Paging;

/// <summary>One way out of this system.</summary>
public interface IPagerLine
{
    PagerChannel Channel { get; }

    /// <summary>Completes when the receiver has said that it has the call.</summary>
    /// <exception cref="PagerException">It has not, or did not answer.</exception>
    Task Send(Page page, CancellationToken cancellation);
}
