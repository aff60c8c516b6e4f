namespace Orleans.Concurrency;

/// <summary>
/// The caller gets a completed task at once, hears no result and no exception (it is logged), and does not know whether the
/// call arrived: a hint, never the truth. A token that it takes is never cancelled. On methods that give no value.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OneWayAttribute : Attribute;
