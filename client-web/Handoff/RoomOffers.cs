using System.Globalization;
using TherapyGroups.ClientWeb.Delivery;
using TherapyGroups.Clock;
using TherapyGroups.Groups;
using TherapyGroups.Handoff;
using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Handoff;

/// <summary>The offer of a private room as it comes to whoever is asked in, on their own stream.</summary>
public sealed class RoomOffers(IPrivateRoomBook rooms, IAccountBook accounts, TimeProvider time)
{
    /// <summary>Null if there is nothing to answer any more.</summary>
    public async Task<ReadOnlyMemory<byte>?> Frame(MemberNotice notice)
    {
        var group = new GroupId(notice.Subject);
        if (await rooms.OfGroup(group) is not { IsOpen: true } room || room.PlaceOf(notice.Member) is not RoomPlace.Offered)
        {
            return null;
        }

        // Whoever offered it has lost the case since: the next clinician asks in their own name.
        if (!await rooms.MaySit(group, room.Clinician, time.Now()))
        {
            return null;
        }

        var isPeer = room.Peer == notice.Member;
        return EventStream.Frame(notice.Id, "private-room-offered", new OfferView(
            notice.Id.ToString(CultureInfo.InvariantCulture), notice.At, group.Value, isPeer ? "peer-moderator" : "member",
            await Name(room.Clinician) ?? "", await Name(room.Peer), isPeer ? await Name(room.Member) : null));
    }

    private async Task<string?> Name(MemberId? id) => id is { } known ? (await accounts.Find(known))?.Pseudonym : null;

    /// <param name="As"><c>member</c>, or <c>peer-moderator</c>: asked to introduce <paramref name="Member"/>, who is named to them
    /// alone.</param>
    private sealed record OfferView(
        string Id, DateTimeOffset At, string GroupId, string As, string Clinician, string? PeerModerator, string? Member);
}
