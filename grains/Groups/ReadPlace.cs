namespace TherapyGroups.Groups;

/// <summary>How far somebody has read a group.</summary>
/// <param name="LastRead">The sequence number of the newest event they have seen; at first that of their joining.</param>
/// <param name="Unread">Visible messages of others after it, counted up to <see cref="UnreadMax"/>.</param>
public readonly record struct ReadPlace(long LastRead, int Unread)
{
    /// <summary>Nobody reads a number beyond this as more than "many".</summary>
    public const int UnreadMax = 999;
}
