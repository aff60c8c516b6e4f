namespace TherapyGroups.EmbeddedSilo.Engine;

/// <summary>What methods of grain and observer interfaces may return.</summary>
internal static class ReturnTypes
{
    public static bool HasNoResult(Type type) => type == typeof(Task) || type == typeof(ValueTask);

    /// <summary>The T of Task&lt;T&gt; or ValueTask&lt;T&gt;, or null for anything else.</summary>
    public static Type? ResultOf(Type type) =>
        type.IsGenericType && GivesResult(type.GetGenericTypeDefinition()) ? type.GetGenericArguments()[0] : null;

    private static bool GivesResult(Type generic) => generic == typeof(Task<>) || generic == typeof(ValueTask<>);
}
