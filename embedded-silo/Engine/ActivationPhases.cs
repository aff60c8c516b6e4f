using static TherapyGroups.EmbeddedSilo.Engine.ActivationPhase;

namespace TherapyGroups.EmbeddedSilo.Engine;

/// <summary>The life of an activation.</summary>
/// <remarks>
/// <code>
///              | Called       | Activated | Failed | AskedToEnd   | Drained      | Deactivated
/// New          | Activating   | -         | -      | Closed       | -            | -
/// Activating   | Activating   | Active    | Closed | Unwanted     | -            | -
/// Unwanted     | Unwanted     | Closed    | Closed | Unwanted     | -            | -
/// Active       | Active       | -         | -      | Draining     | -            | -
/// Draining     | Draining     | -         | -      | Draining     | Deactivating | -
/// Deactivating | Deactivating | -         | -      | Deactivating | -            | Closed
/// Closed       | Closed       | -         | -      | Closed       | -            | -
/// </code>
/// A dash cannot happen, and throws.
/// </remarks>
internal static class ActivationPhases
{
    public static ActivationPhase Next(ActivationPhase phase, ActivationTrigger trigger) => trigger switch
    {
        ActivationTrigger.Called => phase == New ? Activating : phase,
        ActivationTrigger.Activated when phase == Activating => Active,
        ActivationTrigger.Activated when phase == Unwanted => Closed,
        ActivationTrigger.Failed when phase is Activating or Unwanted => Closed,
        ActivationTrigger.AskedToEnd => phase switch
        {
            New => Closed,
            Activating => Unwanted,
            Active => Draining,
            Unwanted or Draining or Deactivating or Closed => phase,
        },
        ActivationTrigger.Drained when phase == Draining => Deactivating,
        ActivationTrigger.Deactivated when phase == Deactivating => Closed,
        _ => throw new InvalidOperationException($"An activation that is {phase} cannot be {trigger}."),
    };
}
