using TherapyGroups.Members;

namespace TherapyGroups.Duty;

/// <summary>The durable plan of shifts. Planning and taking back are in the audit, in the same transaction.</summary>
public interface IShiftBook
{
    /// <summary>Plans a shift, unless it overlaps another of the same clinician.</summary>
    Task<ShiftResult> Plan(Shift shift, DateTimeOffset at);

    /// <summary>Shifts that end after <paramref name="from"/> and begin before <paramref name="to"/>, by their beginning.</summary>
    Task<IReadOnlyList<Shift>> Between(DateTimeOffset from, DateTimeOffset to, int limit);

    Task<Shift?> Find(string id);

    /// <summary>False if there is none.</summary>
    Task<bool> Cancel(string id, MemberId by, DateTimeOffset at);
}
