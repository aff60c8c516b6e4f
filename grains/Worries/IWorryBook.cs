using TherapyGroups.RiskCases;

namespace TherapyGroups.Worries;

/// <summary>What members told the team about each other. All members throw <see cref="Storage.StorageUnavailableException"/>.</summary>
public interface IWorryBook
{
    /// <summary>
    /// Keeps a worry, and opens the person's case or adds to it, in one transaction. The same worry again is told already, and changes
    /// nothing; another with the same id is refused.
    /// </summary>
    Task<TellingOutcome> Tell(Worry worry);

    /// <summary>The worries of a case, oldest first. The caller records the reading before.</summary>
    Task<IReadOnlyList<Worry>> OfCase(CaseId id);
}
