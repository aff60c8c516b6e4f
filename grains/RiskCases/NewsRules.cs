namespace TherapyGroups.RiskCases;

/// <summary>
/// Whose answer news ask for. Pure. All evidence is danger, or could not be assessed.
/// <code>
///                                            higher level    urgent again    anything else
/// Raised, Delivered                          WhoeverHasIt    Nobody          Nobody
/// taken, holder there, long ago              WhoeverHasIt    WhoeverHasIt    Nobody
/// taken, holder there, just now              WhoeverHasIt    Nobody          Nobody
/// taken, holder not there                    TheDesk         TheDesk         TheDesk
/// Resolved                                   Nobody          Nobody          Nobody
/// </code>
/// </summary>
public static class NewsRules
{
    /// <param name="phase">Where the case stands.</param>
    /// <param name="isUrgent">A <c>Crisis</c>, or the member's own wish for a clinician.</param>
    /// <param name="isRise">Whether the level is higher than the case's.</param>
    /// <param name="isHolderThere">Whether who has taken it is on duty before a console, and still a clinician.</param>
    /// <param name="hasJustAnswered">Whether they took it, or said again that they have it, within the quiet time.</param>
    public static NewsFor Ask(CasePhase phase, bool isUrgent, bool isRise, bool isHolderThere, bool hasJustAnswered) => phase switch
    {
        CasePhase.Resolved => NewsFor.Nobody,
        CasePhase.Acknowledged or CasePhase.InContact when !isHolderThere => NewsFor.TheDesk,
        _ when isRise => NewsFor.WhoeverHasIt,
        CasePhase.Acknowledged or CasePhase.InContact when isUrgent && !hasJustAnswered => NewsFor.WhoeverHasIt,
        _ => NewsFor.Nobody,
    };

    /// <summary>
    /// Whether the member wrote again, asked for somebody, or was worried about, after what was before the reader's eyes.
    /// </summary>
    /// <param name="history">All that happened to the case, oldest first.</param>
    /// <param name="seen">How many entries they had; null if not known, and then nothing counts as unread.</param>
    public static bool HasUnread(IReadOnlyList<CaseHistoryEntry> history, int? seen) =>
        seen is { } count && history.Skip(count).Any(entry =>
            entry.Kind is CaseHistoryKind.EvidenceAdded or CaseHistoryKind.RoomWanted or CaseHistoryKind.WorryTold);
}
