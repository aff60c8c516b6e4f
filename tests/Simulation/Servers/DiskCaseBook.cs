using TherapyGroups.RiskCases;
using TherapyGroups.Tests.Simulation.Model;

namespace TherapyGroups.Tests.Simulation.Servers;

public sealed class DiskCaseBook(Disk disk, Tables tables) : IRiskCaseBook
{
    public Task<RiskCase?> Load(CaseId id) => disk.Read(() => tables.Cases.Find(id));

    public Task<bool> Save(RiskCase changed, CaseHistoryEntry entry, CaseSaving? with = null) =>
        disk.Write(() => tables.Save(changed, entry, with ?? CaseSaving.Nothing));

    public Task<IReadOnlyList<RiskCase>> Open() => disk.Read(() => (IReadOnlyList<RiskCase>)
        [.. tables.Cases.Open.OrderByDescending(riskCase => riskCase.Level).ThenBy(riskCase => riskCase.RaisedAt)]);

    public Task<IReadOnlyList<RiskCase>> Resolved(int limit) => disk.Read(() => (IReadOnlyList<RiskCase>)
        [.. tables.Cases.All.Except(tables.Cases.Open).Reverse().Take(limit)]);

    public Task<IReadOnlyList<CaseEvidence>> Evidence(CaseId id) => disk.Read(() => (IReadOnlyList<CaseEvidence>)
    [
        .. tables.Cases.Evidence.Where(row => row.Case == id).Select(row => new CaseEvidence(
            row.Evidence.Group, "", row.Evidence.MessageId, row.Evidence.Seq, default, "", row.Evidence.Assessment, [], [])),
    ]);

    public Task<IReadOnlyList<CaseHistoryEntry>> History(CaseId id) => disk.Read(() => (IReadOnlyList<CaseHistoryEntry>)
        [.. tables.Cases.History.Where(row => row.Case == id).Select(row => row.Entry)]);

    public Task<IReadOnlyList<CaseId>> Due(DateTimeOffset now, int limit) => disk.Read(() => tables.Cases.Due(now, limit));
}
