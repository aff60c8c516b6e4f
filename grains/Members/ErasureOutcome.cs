using TherapyGroups.Groups;

namespace TherapyGroups.Members;

/// <summary>How a wish to be erased ended.</summary>
/// <param name="Result">What happened.</param>
/// <param name="Groups">The groups whose logs have grown by it.</param>
public sealed record ErasureOutcome(ErasureResult Result, IReadOnlyList<GroupId> Groups)
{
    public static ErasureOutcome Refused(ErasureResult why) => new(why, []);
}
