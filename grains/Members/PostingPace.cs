namespace TherapyGroups.Members;

/// <summary>How fast one member may post: at most so many accepted posts in any ten seconds.</summary>
/// <param name="PostsPer10Seconds">0 means no limit.</param>
public sealed record PostingPace(int PostsPer10Seconds)
{
    public static readonly TimeSpan Window = TimeSpan.FromSeconds(10);

    /// <summary>When the next post is welcome: null if now. <paramref name="accepted"/> holds the accepted posts, oldest first.</summary>
    public DateTimeOffset? NextAllowed(IReadOnlyCollection<DateTimeOffset> accepted, DateTimeOffset now)
    {
        if (PostsPer10Seconds <= 0)
        {
            return null;
        }

        var recent = accepted.Where(at => at > now - Window && at <= now).ToList();
        return recent.Count < PostsPer10Seconds ? null : recent[^PostsPer10Seconds] + Window;
    }
}
