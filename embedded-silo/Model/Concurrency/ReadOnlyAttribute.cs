namespace Orleans.Concurrency;

/// <summary>The method changes nothing, so it may run between the turns of other such methods of the same activation.</summary>
/// <remarks>
/// As in Orleans, a read that arrives while reads run overtakes a waiting write. Stricter than Orleans: a write starts only
/// when every read has ended.
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ReadOnlyAttribute : Attribute;
