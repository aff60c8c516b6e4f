using System.Data.Common;
using TherapyGroups.Groups;
using TherapyGroups.RiskCases;
using TherapyGroups.Storage.Groups;

namespace TherapyGroups.Storage.Handoff;

/// <summary>The clinician's seat in a private room, which is theirs for as long as its case is.</summary>
internal static class RoomSeats
{
    /// <summary>
    /// A condition on the row <c>s</c> (group_id, member_id) at <c>@now</c>, with the number of the role in <c>@clinician</c>: it is in a
    /// private room, they were not asked in, and they are not the clinician who has its case.
    /// </summary>
    public const string IsOver =
        """
        EXISTS (
          SELECT 1 FROM private_rooms r
          WHERE r.group_id = s.group_id AND r.member_id <> s.member_id AND COALESCE(r.peer_id, '') <> s.member_id AND NOT EXISTS (
            SELECT 1 FROM risk_cases c JOIN accounts k ON k.account_id = c.acknowledged_by
            WHERE c.case_id = r.case_id AND c.acknowledged_by = s.member_id AND k.deactivated_at IS NULL
              AND k.verified_at IS NOT NULL AND (k.licence_expires_at IS NULL OR k.licence_expires_at > @now)
              AND (k.roles & @clinician) = @clinician))
        """;

    /// <summary>Ends the seats of clinicians who do not have the case any more, in the transaction that takes it from them.</summary>
    public static void End(DbConnection connection, RiskCase changed, DateTimeOffset at)
    {
        if (RoomRow.OfCase(connection, changed.Id) is not { } room || GroupStateQuery.Load(connection, room.Group) is not { } group)
        {
            return;
        }

        foreach (var (clinician, seat) in group.Seats)
        {
            if (seat.Role != GroupRole.Facilitator || clinician == changed.AcknowledgedBy || room.PlaceOf(clinician) is not null)
            {
                continue;
            }

            var left = GroupEvents.Left(group.Head + 1, clinician, seat, at);
            if (!EventWriter.TryWrite(connection, room.Group, left, EventWords.None))
            {
                throw new InvalidOperationException("A room changed within the transaction that reads it.");
            }

            group = group with { Head = left.Seq };
        }
    }
}
