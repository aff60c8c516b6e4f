using TherapyGroups.Groups;
using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Access;

/// <summary>What somebody who may read a room sees of it.</summary>
/// <param name="Group">Which room.</param>
/// <param name="Reader">Who reads.</param>
/// <param name="FromSeq">The first event that is theirs to read; a guest does not read what was said before the session.</param>
/// <param name="SeesAll">They keep the group: no block hides anything from them.</param>
public sealed record RoomView(GroupId Group, MemberId Reader, long FromSeq, bool SeesAll)
{
    public static RoomView Of(GroupId group, MemberId reader, Seat seat) => new(group, reader, FromSeq: 0, seat.Role != GroupRole.Member);

    public static RoomView Of(GroupId group, MemberId reader, GuestPass pass) => new(group, reader, pass.FromSeq, SeesAll: false);

    /// <summary>Whether a message is not theirs to see.</summary>
    /// <param name="author">Who wrote it.</param>
    /// <param name="messageSeq">Where it was first posted.</param>
    /// <param name="blocks">The blocks of the room.</param>
    public async ValueTask<bool> Hides(MemberId author, long messageSeq, RoomBlocks blocks) =>
        messageSeq < FromSeq || (!SeesAll && author != Reader && await blocks.Hide(Group, Reader, author));
}
