using TherapyGroups.Groups;
using TherapyGroups.Members;

namespace TherapyGroups.Duty;

/// <summary>Who is on duty. Durable: a restart does not send anyone home.</summary>
public interface IDutyBook
{
    /// <summary>
    /// Clinicians on duty whose credential holds, the one with the least open cases first; equal loads in the order they came on duty.
    /// </summary>
    Task<IReadOnlyList<MemberId>> OnDutyByLoad();

    /// <summary>
    /// Whether somebody whose credential holds is on duty to look after <paramref name="member"/>: not they themselves.
    /// </summary>
    async Task<bool> IsSomebodyThereFor(MemberId member) => (await OnDutyByLoad()).Any(clinician => clinician != member);

    /// <summary>Whether they are on duty, and their credential holds.</summary>
    Task<bool> IsOnDuty(MemberId clinician);

    /// <summary>What routing a case of this member, with evidence from this group, asks about.</summary>
    Task<RoutingQuestion> Question(GroupId group, MemberId member);

    /// <summary>
    /// On or off. Coming on makes every unanswered case that has nobody assigned due at <paramref name="at"/>, in the same transaction,
    /// so that the sweep routes it. Going off does the same to those that this clinician was asked to take and has not taken. What they
    /// have taken stays theirs until it is handed over. The audit has a row of it, and each case that lost them a line, in the same write.
    /// </summary>
    Task Set(MemberId clinician, bool onDuty, DateTimeOffset at);

    /// <summary>A console of theirs is open at <paramref name="at"/>. Of who has never been on duty, nothing is kept.</summary>
    Task Saw(MemberId clinician, DateTimeOffset at);

    /// <summary>Those on duty of whom no console has been open since <paramref name="before"/>; coming on duty counts as one.</summary>
    Task<IReadOnlyList<MemberId>> UnseenSince(DateTimeOffset before);

    /// <summary>In which languages they can be routed to: language tags with a space between.</summary>
    Task SetLanguages(MemberId clinician, string languages);
}
