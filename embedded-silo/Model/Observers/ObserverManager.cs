using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace Orleans.Utilities;

/// <summary>Observers that are known by their own reference.</summary>
public class ObserverManager<TObserver>(TimeSpan expiration, ILogger log) : ObserverManager<IAddressable, TObserver>(expiration, log);
