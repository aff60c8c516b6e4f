namespace Orleans.Concurrency;

/// <summary>
/// The method may start between the turns of any other call of the same activation, still never at the same instant.
/// It must not rely on state that another call holds across an await.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AlwaysInterleaveAttribute : Attribute;
