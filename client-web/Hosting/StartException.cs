namespace TherapyGroups.ClientWeb.Hosting;

/// <summary>The server was asked to start in a way that it cannot, in a sentence for the person who asked.</summary>
public sealed class StartException(string message) : Exception(message);
