using TherapyGroups.RiskCases;

namespace TherapyGroups.Tests.Simulation.Broken;

/// <summary>A case book that does as another does, but for what is overridden.</summary>
public abstract class CasesAround(IRiskCaseBook book) : IRiskCaseBook
{
    public virtual Task<RiskCase?> Load(CaseId id) => book.Load(id);

    public virtual Task<bool> Save(RiskCase changed, CaseHistoryEntry entry, CaseSaving? with = null) => book.Save(changed, entry, with);

    public Task<IReadOnlyList<RiskCase>> Open() => book.Open();

    public Task<IReadOnlyList<RiskCase>> Resolved(int limit) => book.Resolved(limit);

    public Task<IReadOnlyList<CaseEvidence>> Evidence(CaseId id) => book.Evidence(id);

    public virtual Task<IReadOnlyList<CaseHistoryEntry>> History(CaseId id) => book.History(id);

    public virtual Task<IReadOnlyList<CaseId>> Due(DateTimeOffset now, int limit) => book.Due(now, limit);
}
