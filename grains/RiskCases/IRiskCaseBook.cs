namespace TherapyGroups.RiskCases;

/// <summary>The durable cases. All members throw <see cref="Storage.StorageUnavailableException"/>.</summary>
public interface IRiskCaseBook
{
    Task<RiskCase?> Load(CaseId id);

    /// <summary>
    /// Saves a case and what happened to it in one transaction. False, and nothing is stored, unless the stored version is the one
    /// before <paramref name="changed"/>'s. <paramref name="with"/> is written in the same transaction.
    /// </summary>
    Task<bool> Save(RiskCase changed, CaseHistoryEntry entry, CaseSaving? with = null);

    /// <summary>Cases that are not resolved, by severity, then age.</summary>
    Task<IReadOnlyList<RiskCase>> Open();

    /// <summary>The newest resolved cases, the newest first.</summary>
    Task<IReadOnlyList<RiskCase>> Resolved(int limit);

    /// <summary>The messages of a case with what stood around them, oldest first. The caller records the reading before.</summary>
    Task<IReadOnlyList<CaseEvidence>> Evidence(CaseId id);

    /// <summary>All that happened to a case, oldest first.</summary>
    Task<IReadOnlyList<CaseHistoryEntry>> History(CaseId id);

    /// <summary>Cases whose deadline is at or before <paramref name="now"/>, the oldest first.</summary>
    Task<IReadOnlyList<CaseId>> Due(DateTimeOffset now, int limit);
}
