using System.Collections.Immutable;
using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.RiskCases;

namespace TherapyGroups.Moderation;

/// <summary>How far each group has been screened, and with what result.</summary>
public interface IScreeningBook
{
    /// <summary>The last event that was looked at; 0 if none.</summary>
    Task<long> Cursor(GroupId group);

    /// <summary>
    /// Saves assessments, effects, cases and the cursor in one transaction. Returns the cases that were opened or grew, or null, with
    /// nothing saved, if another activation has moved the cursor.
    /// </summary>
    Task<ImmutableArray<CaseId>?> Save(ScreeningBatch batch, DateTimeOffset now);

    /// <summary>The words of the author's last messages in the group before <paramref name="seq"/>, oldest first.</summary>
    Task<IReadOnlyList<string>> Context(GroupId group, MemberId author, long seq, int limit);

    /// <summary>Events that were left unscreened and are due to be tried again, with the attempts so far.</summary>
    Task<IReadOnlyList<(GroupEvent Event, int Attempts)>> DueRetries(GroupId group, DateTimeOffset now, int limit);

    /// <summary>Counts over the events after <paramref name="after"/>, or null if there is no such group.</summary>
    Task<ScreeningProgress?> Progress(GroupId group, long after);

    /// <summary>
    /// Groups whose log grew before <paramref name="quietSince"/> and whose cursor is behind, or that have retries due at
    /// <paramref name="now"/>.
    /// </summary>
    Task<IReadOnlyList<GroupId>> Behind(DateTimeOffset quietSince, DateTimeOffset now, int limit);
}
