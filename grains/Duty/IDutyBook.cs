using TherapyGroups.Members;

namespace TherapyGroups.Duty;

/// <summary>Who is on duty. Durable: a restart does not send anyone home.</summary>
public interface IDutyBook
{
    /// <summary>
    /// Clinicians on duty whose credential holds, the one with the least open cases first; equal loads in the order they came on duty.
    /// </summary>
    Task<IReadOnlyList<MemberId>> OnDutyByLoad();

    Task<bool> IsOnDuty(MemberId clinician);

    /// <summary>
    /// On or off. Coming on makes every unanswered case that has nobody assigned due at <paramref name="at"/>, in the same transaction,
    /// so that the sweep routes it.
    /// </summary>
    Task Set(MemberId clinician, bool onDuty, DateTimeOffset at);
}
