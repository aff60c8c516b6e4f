namespace TherapyGroups.Groups;

/// <summary>What a room does while those whom it needs are away. Pure.</summary>
public static class CoverageRules
{
    /// <summary>The least seconds between two posts of one member in a room that is slow for want of cover.</summary>
    public const int SlowSeconds = 30;

    /// <summary>How old an answer about who is there may be before a post looks again.</summary>
    public static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(3);

    /// <summary>How long a room that would close stays read-only first: a line that drops ends no session.</summary>
    public static readonly TimeSpan CloseAfter = TimeSpan.FromMinutes(5);

    /// <summary>Whether the room is covered, and what follows if not.</summary>
    /// <param name="group">What it needs, and what it does without.</param>
    /// <param name="keeperIsHere">A peer moderator or facilitator of the group has the room open.</param>
    /// <param name="clinicianIsOnDuty">A clinician whose credential holds is on duty.</param>
    public static RoomCover Of(GroupState group, bool keeperIsHere, bool clinicianIsOnDuty)
    {
        // Nobody has to be reachable for a room that nobody writes in.
        var needs = group.ClosedAt is null ? group.Coverage : Coverage.None;
        var isCovered = needs switch
        {
            Coverage.None => true,
            Coverage.Moderator => keeperIsHere,
            Coverage.Clinician => clinicianIsOnDuty,
        };
        return new RoomCover(needs, isCovered, isCovered ? CoverageEffect.None : group.WhenUncovered);
    }

    /// <summary>The ruling on a post or an edit that all else allows. Those who keep the group are never held back.</summary>
    /// <param name="seat">Whose it is.</param>
    /// <param name="last">Their last one of the same kind, UTC; null if none is known.</param>
    /// <param name="effect">What the room does for want of cover.</param>
    /// <param name="now">UTC.</param>
    public static PostRuling Write(Seat seat, DateTimeOffset? last, CoverageEffect effect, DateTimeOffset now) =>
        seat.Role != GroupRole.Member ? new PostRuling(PostResult.Accepted) : effect switch
        {
            CoverageEffect.None or CoverageEffect.Warn => new PostRuling(PostResult.Accepted),
            CoverageEffect.ReadOnly or CoverageEffect.Close => new PostRuling(PostResult.Uncovered),
            CoverageEffect.Slow => last?.AddSeconds(SlowSeconds) > now
                ? new PostRuling(PostResult.SlowDown, last?.AddSeconds(SlowSeconds))
                : new PostRuling(PostResult.Accepted),
        };
}
