namespace TherapyGroups.EmbeddedSilo.Engine;

/// <summary>Running → Stopping; either → Crashed.</summary>
internal enum EngineState
{
    Running,
    Stopping,
    Crashed,
}
