using TherapyGroups.Members;

namespace TherapyGroups.RiskCases;

/// <summary>Finds open cases whose holder cannot work on them any more.</summary>
public interface IHolderlessCases
{
    /// <summary>
    /// Open cases held by an account that is closed, erased, or no verified clinician (any more, or whose licence has run out),
    /// or whom the case is about,
    /// with that holder; at most
    /// <paramref name="limit"/>.
    /// </summary>
    /// <exception cref="Storage.StorageUnavailableException">The database cannot be read.</exception>
    Task<IReadOnlyList<(CaseId Case, MemberId Holder)>> Find(int limit);
}
