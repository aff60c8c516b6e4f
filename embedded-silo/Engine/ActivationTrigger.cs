namespace TherapyGroups.EmbeddedSilo.Engine;

/// <summary>What moves an activation on.</summary>
internal enum ActivationTrigger
{
    /// <summary>A call arrived.</summary>
    Called,

    /// <summary><c>OnActivateAsync</c> ended well.</summary>
    Activated,

    /// <summary>The constructor or <c>OnActivateAsync</c> failed.</summary>
    Failed,

    /// <summary>Somebody wants it to end.</summary>
    AskedToEnd,

    /// <summary>No call runs any more.</summary>
    Drained,

    /// <summary><c>OnDeactivateAsync</c> ended, well or not.</summary>
    Deactivated,
}
