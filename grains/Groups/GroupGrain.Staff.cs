using TherapyGroups.Clock;
using TherapyGroups.Storage;

namespace TherapyGroups.Groups;

/// <summary>Appointing who runs a group.</summary>
public sealed partial class GroupGrain
{
    public async Task<SeatStaffResult> SeatStaff(SeatStaff command)
    {
        for (var attempt = 1; attempt <= AppendAttempts; attempt++)
        {
            if (await State() is not { } group)
            {
                return SeatStaffResult.UnknownGroup;
            }

            var now = time.Now();
            var result = StaffRules.Seat(group, command, now);
            if (result != SeatStaffResult.Seated || await Append(group, GroupEvents.Seated(group.Head + 1, command, now)))
            {
                return result;
            }
        }

        throw new StorageUnavailableException("The group's log is being written by another activation.");
    }
}
