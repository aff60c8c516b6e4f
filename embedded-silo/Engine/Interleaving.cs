namespace TherapyGroups.EmbeddedSilo.Engine;

/// <summary>Which calls may be under way together.</summary>
internal enum Interleaving
{
    /// <summary>Alone, but for <see cref="Always"/>.</summary>
    Never,

    /// <summary>With its like, and with <see cref="Always"/>.</summary>
    WithReads,

    /// <summary>With any.</summary>
    Always,
}
