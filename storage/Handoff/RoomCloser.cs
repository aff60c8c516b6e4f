using System.Data.Common;
using TherapyGroups.Groups;
using TherapyGroups.RiskCases;
using TherapyGroups.Storage.Groups;

namespace TherapyGroups.Storage.Handoff;

/// <summary>
/// Closes the private room of a case with its resolving, in the same transaction: it can be read then, and not written in.
/// </summary>
internal static class RoomCloser
{
    public static void Close(DbConnection connection, RiskCase resolved, DateTimeOffset at)
    {
        if (RoomRow.OfCase(connection, resolved.Id) is not { IsOpen: true } room
            || GroupStateQuery.Load(connection, room.Group) is not { } group)
        {
            return;
        }

        RoomRow.Save(connection, room with { ClosedAt = at });
        var closed = new GroupEvent(
            group.Head + 1, GroupEventKind.SessionClosed, at, resolved.AcknowledgedBy ?? room.Clinician, "", null, "");
        if (!EventWriter.TryWrite(connection, room.Group, closed, EventWords.None))
        {
            throw new InvalidOperationException("A room changed within the transaction that reads it.");
        }
    }
}
