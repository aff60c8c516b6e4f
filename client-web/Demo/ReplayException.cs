namespace TherapyGroups.ClientWeb.Demo;

/// <summary>Why a replay cannot go on, in a sentence for the person who started it.</summary>
public sealed class ReplayException(string message) : Exception(message);
