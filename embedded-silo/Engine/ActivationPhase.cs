namespace TherapyGroups.EmbeddedSilo.Engine;

/// <summary>Where an activation is in its life. See <see cref="ActivationPhases"/>.</summary>
internal enum ActivationPhase
{
    /// <summary>Nobody has called yet.</summary>
    New,

    /// <summary>Being constructed, or in <c>OnActivateAsync</c>. Calls wait.</summary>
    Activating,

    /// <summary>As <see cref="Activating"/>, and already asked to end; <c>OnDeactivateAsync</c> will not run.</summary>
    Unwanted,

    /// <summary>Calls start.</summary>
    Active,

    /// <summary>Asked to end; the calls that run go on, the others wait.</summary>
    Draining,

    /// <summary>In <c>OnDeactivateAsync</c>. Calls wait.</summary>
    Deactivating,

    /// <summary>Gone. The calls that waited are with the next activation, if there were any.</summary>
    Closed,
}
