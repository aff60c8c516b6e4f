namespace TherapyGroups.Paging;

/// <summary>How a channel does.</summary>
/// <param name="Channel">Which.</param>
/// <param name="FailingSince">Since when no attempt has succeeded, UTC; null when the last one did, or there was none.</param>
/// <param name="Reason">Why the last attempt failed, without secrets; empty when it did not.</param>
/// <param name="SentAt">When the last call went out, UTC; null if none ever did.</param>
public sealed record PagerState(PagerChannel Channel, DateTimeOffset? FailingSince, string Reason, DateTimeOffset? SentAt);
