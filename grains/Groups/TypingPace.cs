using TherapyGroups.Members;

namespace TherapyGroups.Groups;

/// <summary>
/// How often it is worth telling that somebody is writing: the sign stays for some seconds by itself, and a room is not to be flooded with
/// it. In memory alone; holds only those who were told of in the last moments.
/// </summary>
public sealed class TypingPace
{
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private readonly Dictionary<MemberId, DateTimeOffset> told = [];

    /// <summary>Whether others are to hear of it. If so, they do not for <see cref="Pause"/> from now on.</summary>
    public bool IsNews(MemberId member, DateTimeOffset now)
    {
        foreach (var (one, at) in told)
        {
            // Also if the clock was set back: it must not silence anybody until then.
            if ((now - at).Duration() >= Pause)
            {
                told.Remove(one);
            }
        }

        return told.TryAdd(member, now);
    }
}
