using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using TherapyGroups.Moderation;
using TherapyGroups.RiskCases;
using TherapyGroups.Tests.Simulation.Model;
using TherapyGroups.Tests.Simulation.Servers;

namespace TherapyGroups.Tests.Simulation.Broken;

/// <summary>A deadline is kept in the memory of the server that heard of the case; a restart knows of none.</summary>
public sealed class KeepsDeadlinesInTimersOnly : Variant
{
    private readonly ConditionalWeakTable<Server, HashSet<CaseId>> timers = [];

    public override IScreeningBook Screening(Server server, IScreeningBook book) => new Raising(timers.GetOrCreateValue(server), book);

    public override IRiskCaseBook Cases(Server server, IRiskCaseBook book) => new Remembering(timers.GetOrCreateValue(server), book);

    private sealed class Raising(HashSet<CaseId> timers, IScreeningBook book) : ScreeningAround(book)
    {
        public override async Task<ImmutableArray<CaseId>?> Save(ScreeningBatch batch, DateTimeOffset now)
        {
            var cases = await base.Save(batch, now);
            timers.UnionWith(cases ?? []);
            return cases;
        }
    }

    private sealed class Remembering(HashSet<CaseId> timers, IRiskCaseBook book) : CasesAround(book)
    {
        public override async Task<IReadOnlyList<CaseId>> Due(DateTimeOffset now, int limit) =>
            [.. (await base.Due(now, limit)).Where(timers.Contains)];
    }
}

/// <summary>Nobody sweeps for deadlines: a case that was announced is thought to be seen.</summary>
public sealed class NeverLooksAtDeadlines : Variant
{
    public override IRiskCaseBook Cases(Server server, IRiskCaseBook book) => new Blind(book);

    private sealed class Blind(IRiskCaseBook book) : CasesAround(book)
    {
        public override Task<IReadOnlyList<CaseId>> Due(DateTimeOffset now, int limit) => Task.FromResult<IReadOnlyList<CaseId>>([]);
    }
}

/// <summary>An open case is looked for among those of the same group.</summary>
public sealed class OpensACasePerGroup : Variant
{
    public override Guards Guards => Guards.All & ~Guards.OneOpenCase;
}

/// <summary>The last to save a case wins.</summary>
public sealed class OverwritesCases : Variant
{
    public override Guards Guards => Guards.All & ~Guards.CaseVersion;
}
