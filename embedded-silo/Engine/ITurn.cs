namespace TherapyGroups.EmbeddedSilo.Engine;

/// <summary>Something that a turn can begin with, other than a continuation.</summary>
internal interface ITurn
{
    /// <summary>Runs to the first await. Never throws.</summary>
    void Begin();
}
