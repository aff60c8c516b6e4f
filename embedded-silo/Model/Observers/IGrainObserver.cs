using Orleans.Runtime;

namespace Orleans;

/// <summary>Marks an interface through which grains notify objects outside grains.</summary>
/// <remarks>
/// Methods return <c>void</c> (one-way: nobody hears whether it arrived) or a task (awaited, with the response time-out; a
/// failure reaches the notifying grain, unless the method is <see cref="Concurrency.OneWayAttribute"/>). Notices to one
/// reference arrive in order and one at a time, and never on the turn of the grain that sends them.
/// </remarks>
public interface IGrainObserver : IAddressable;
