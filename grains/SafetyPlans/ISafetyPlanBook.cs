using TherapyGroups.Members;

namespace TherapyGroups.SafetyPlans;

/// <summary>Members' safety plans. All members throw <see cref="Storage.StorageUnavailableException"/>.</summary>
public interface ISafetyPlanBook
{
    /// <summary>The member's own, or null.</summary>
    Task<SafetyPlan?> Find(MemberId member);

    /// <summary>
    /// Keeps a plan. Null, and nothing is changed, if <paramref name="over"/> is given and is not the stored version: it was changed
    /// elsewhere meanwhile. A plan that was shared stays shared. 0 means that there must be none.
    /// </summary>
    Task<SafetyPlan?> Save(MemberId member, SafetyPlanSteps steps, long? over, DateTimeOffset now);

    /// <summary>Lets clinicians read it, or no longer. The audit keeps when. Null if there is no plan.</summary>
    Task<SafetyPlan?> Share(MemberId member, bool isShared, DateTimeOffset now);

    /// <summary>False if there was none.</summary>
    Task<bool> Delete(MemberId member);

    /// <summary>
    /// The plan for a clinician: null unless the member shares it now. The reading is recorded in the same transaction; without a record
    /// there is no reading.
    /// </summary>
    Task<SafetyPlan?> ReadShared(MemberId member, MemberId clinician, string reason, DateTimeOffset now);
}
