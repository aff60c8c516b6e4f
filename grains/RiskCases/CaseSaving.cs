using System.Collections.Immutable;
using TherapyGroups.Audit;
using TherapyGroups.Paging;

namespace TherapyGroups.RiskCases;

/// <summary>What is written in the same transaction as a case.</summary>
/// <param name="Pages">The channels on which the pager is called. One that still has a call of this case to make gets no second
/// one.</param>
/// <param name="Audit">What staff did, or null.</param>
public sealed record CaseSaving(ImmutableArray<PagerChannel> Pages, AuditEntry? Audit = null)
{
    public static readonly CaseSaving Nothing = new([]);
}
