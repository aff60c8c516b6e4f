namespace TherapyGroups.Tests.Cluster.Support;

/// <summary>One message that a front end said it has.</summary>
/// <param name="Began">When it was first sent, since the evening's begin.</param>
/// <param name="Ended">When it was acknowledged.</param>
/// <param name="Tries">How often it was sent.</param>
public sealed record Post(string Group, Guid Id, long Seq, bool IsCrisis, TimeSpan Began, TimeSpan Ended, int Tries);
