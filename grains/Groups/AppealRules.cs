namespace TherapyGroups.Groups;

/// <summary>Who may decide an appeal, and what a lifted sanction leaves. Pure.</summary>
public static class AppealRules
{
    /// <summary><see cref="AppealResult.Decided"/> if it may be decided so.</summary>
    public static AppealResult Check(GroupState group, Appeal appeal, Sanction sanction, DecideAppeal wish)
    {
        if (!wish.AsAdministrator && !SanctionRules.MayModerate(group, wish.By))
        {
            return AppealResult.NotAModerator;
        }

        if (!IsImpartial(appeal, sanction, wish.By))
        {
            return AppealResult.NotImpartial;
        }

        if (Next(appeal.State, wish.Lift) is null)
        {
            return AppealResult.AlreadyDecided;
        }

        if (TextRules.IsBlank(wish.Reason))
        {
            return AppealResult.ReasonMissing;
        }

        return wish.Reason.Length > SanctionLimits.ReasonMaxLength ? AppealResult.ReasonTooLong : AppealResult.Decided;
    }

    /// <summary>Whoever acted does not judge their own act, and nobody their own appeal.</summary>
    public static bool IsImpartial(Appeal appeal, Sanction sanction, Members.MemberId judge) =>
        judge != sanction.By && judge != appeal.Member;

    /// <summary>
    /// Where an appeal goes with a decision; null if it was decided before.
    /// <code>
    ///          | stands | lift
    /// Open     | Upheld | Lifted
    /// Upheld   |   -    |   -
    /// Lifted   |   -    |   -
    /// </code>
    /// </summary>
    public static AppealState? Next(AppealState state, bool lift) => state switch
    {
        AppealState.Open => lift ? AppealState.Lifted : AppealState.Upheld,
        AppealState.Upheld or AppealState.Lifted => null,
    };

    /// <summary>
    /// The event that ends a sanction now; null if there is nothing to end: a warning, one that is over, or one that a later sanction has
    /// taken the place of, which was not appealed against.
    /// </summary>
    public static GroupEvent? End(GroupState group, Sanction sanction, DateTimeOffset now)
    {
        var standing = group.Standings.GetValueOrDefault(sanction.Member);
        var until = sanction.Until ?? SanctionLimits.ForGood;
        return sanction.Kind switch
        {
            SanctionKind.Warn => null,
            SanctionKind.Mute when standing.MutedUntil == until && until > now =>
                SanctionEvents.Ended(group.Head + 1, GroupEventKind.MemberMuted, sanction.Member, now),
            SanctionKind.Remove when standing.RemovedUntil == until && until > now =>
                SanctionEvents.Ended(group.Head + 1, GroupEventKind.RemovalChanged, sanction.Member, now),
            SanctionKind.Mute or SanctionKind.Remove => null,
        };
    }
}
