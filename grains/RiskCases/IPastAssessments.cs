using TherapyGroups.Members;

namespace TherapyGroups.RiskCases;

/// <summary>How the classifier has read a member so far. The caller records the reading before.</summary>
public interface IPastAssessments
{
    /// <summary>The newest of all groups, the oldest first, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<PastAssessment>> Of(MemberId member, int limit);
}
