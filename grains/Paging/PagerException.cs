namespace TherapyGroups.Paging;

/// <summary>A call of the pager was not taken.</summary>
/// <param name="reason">Why, in a few words that hold no secret and no address.</param>
/// <param name="cause">What was thrown, or null.</param>
public sealed class PagerException(string reason, Exception? cause = null) : Exception(reason, cause);
