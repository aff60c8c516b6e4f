using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.RiskCases;

namespace TherapyGroups.Tests.Simulation.People;

/// <summary>What people were told, and when: the promises are measured by it.</summary>
public sealed class Story
{
    public List<PostTold> Posts { get; } = [];

    /// <summary>Cases that a clinician was told to have.</summary>
    public List<(CaseId Case, MemberId Clinician)> Taken { get; } = [];

    /// <summary>How many entries of its history a clinician had read of a case that they wished to close without taking it.</summary>
    public Dictionary<(CaseId Case, MemberId Clinician), int> Read { get; } = [];

    /// <summary>What arrived at the pager's receiver, and when.</summary>
    public List<(CaseId Case, DateTimeOffset At)> Paged { get; } = [];

    public List<(GroupId Group, MemberId Member)> Joined { get; } = [];

    /// <summary>Sanctions whose moderator was told that they hold.</summary>
    public List<string> Sanctions { get; } = [];

    /// <summary>Appeals that somebody was told to be decided.</summary>
    public List<string> Decided { get; } = [];

    /// <summary>What people do that must come to an end.</summary>
    public List<Task> Lives { get; } = [];

    public List<Device> Devices { get; } = [];

    public List<Clinician> Clinicians { get; } = [];

    /// <summary>Failures that nobody may see.</summary>
    public List<string> Surprises { get; } = [];
}

/// <summary>A message from its first sending on.</summary>
/// <param name="BegunAt">The turn in which it was first sent.</param>
public sealed record PostTold(GroupId Group, PostMessage Command, int BegunAt)
{
    /// <summary>The turn in which its author was first told that it is accepted, or null.</summary>
    public int? AcceptedAt { get; set; }

    /// <summary>Every place that its author was told.</summary>
    public HashSet<long> Seqs { get; } = [];
}
