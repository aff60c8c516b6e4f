using TherapyGroups.ClientWeb.Chat;
using TherapyGroups.ClientWeb.Groups;
using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Sessions;

namespace TherapyGroups.ClientWeb.Delivery;

/// <summary>Group events as the contract's stream shows them.</summary>
public static class GroupFrames
{
    public static FeedItem.Happened Of(GroupEvent happened)
    {
        if (happened.Kind is GroupEventKind.MemberWarned or GroupEventKind.MemberMuted or GroupEventKind.RemovalChanged
            or GroupEventKind.AgreementAccepted)
        {
            // The group is told nothing but that a place in the log is taken.
            return new FeedItem.Happened(happened.Seq, EventStream.Place(happened.Seq), null);
        }

        var frame = happened.Message is { } message
            ? EventStream.Frame(happened.Seq, Name(happened.Kind), MessageData.Of(message, reason: ""))
            : SessionEvents.Read(happened) is { } times && IsSession(happened.Kind)
                ? EventStream.Frame(
                    happened.Seq, Name(happened.Kind), new SessionData(happened.Seq, happened.At, times.StartsAt, times.EndsAt))
                : EventStream.Frame(happened.Seq, Name(happened.Kind), OtherData.Of(happened));
        var hasLeft = happened.Kind is GroupEventKind.MemberLeft or GroupEventKind.MemberRemoved;
        return new FeedItem.Happened(
            happened.Seq, frame, hasLeft ? happened.Actor : null, happened.Message?.Author, happened.Message?.Seq ?? 0,
            AuthorsFrame(happened));
    }

    /// <summary>Why staff acted on a message is its author's to know: a reason may say what was hidden, or whom it was about.</summary>
    private static ReadOnlyMemory<byte>? AuthorsFrame(GroupEvent happened)
    {
        if (happened is { Message: { } message, Detail.Length: > 0 })
        {
            return EventStream.Frame(happened.Seq, Name(happened.Kind), MessageData.Of(message, happened.Detail));
        }

        // Not a conditional expression: there null would be an empty frame.
        return null;
    }

    public static FeedItem.Ephemeral Typing(MemberId member, string pseudonym) =>
        new(EventStream.Frame(null, "typing", new TypingData(member.Value, pseudonym)), NotFor: member);

    /// <summary>Everybody who is here: a reader who missed one knows all the same after the next.</summary>
    public static FeedItem.Ephemeral Presence(IEnumerable<PresentMember> present) => new(EventStream.Frame(
        null,
        "presence",
        new PresenceData([.. present.Select(one => new PresentData(
            one.Member.Value, one.Pseudonym, one.IsGuest ? "guest" : GroupRoles.Name(one.Role)))])));

    /// <summary>Whether those whom the room needs are there.</summary>
    public static FeedItem.Ephemeral Cover(RoomCover cover) => new(EventStream.Frame(
        null, "coverage", new CoverData(GroupNames.Of(cover.Needs), cover.IsCovered, GroupNames.Of(cover.Effect))));

    private static string Name(GroupEventKind kind) => kind switch
    {
        GroupEventKind.MessagePosted => "message-posted",
        GroupEventKind.MessageEdited or GroupEventKind.ContentNoteAdded => "message-edited",
        GroupEventKind.MessageWithdrawn => "message-withdrawn",
        GroupEventKind.MessageHidden => "message-hidden",
        GroupEventKind.MessageRestored => "message-restored",
        GroupEventKind.MessageErased => "message-erased",
        GroupEventKind.MemberJoined => "member-joined",
        GroupEventKind.MemberLeft or GroupEventKind.MemberRemoved => "member-left",
        GroupEventKind.SessionOpened => "session-opened",
        GroupEventKind.SessionClosed => "session-closed",
        GroupEventKind.SessionMoved => "session-moved",
        GroupEventKind.Notice or GroupEventKind.FiltersChanged or GroupEventKind.GuestArrived or GroupEventKind.AgreementChanged
            or GroupEventKind.GroupChanged or GroupEventKind.GroupClosed => "notice",
        GroupEventKind.SlowMode => "slow-mode",
        GroupEventKind.MemberWarned or GroupEventKind.MemberMuted or GroupEventKind.RemovalChanged or GroupEventKind.AgreementAccepted =>
            throw new InvalidOperationException("A private event has no name in a group's stream."),
    };

    private static bool IsSession(GroupEventKind kind) =>
        kind is GroupEventKind.SessionOpened or GroupEventKind.SessionClosed or GroupEventKind.SessionMoved;

    /// <summary>The message object, with the reason where staff acted on it. Who acted is not told.</summary>
    private sealed record MessageData(
        Guid MessageId, long Seq, string AuthorId, string Pseudonym, string Text, string? ContentNote, DateTimeOffset At,
        DateTimeOffset? EditedAt, string State, bool Review, string? Reason)
    {
        public static MessageData Of(Message message, string reason)
        {
            var view = MessageView.Of(message);
            return new MessageData(
                view.MessageId, view.Seq, view.AuthorId, view.Pseudonym, view.Text, view.ContentNote, view.At, view.EditedAt, view.State,
                view.Review, reason.Length == 0 ? null : reason);
        }
    }

    private sealed record OtherData(
        long Seq, DateTimeOffset At, string? MemberId, string? Pseudonym, string? Detail, string? About)
    {
        public static OtherData Of(GroupEvent happened)
        {
            var isRemoval = happened.Kind == GroupEventKind.MemberRemoved;
            var isAboutMember = isRemoval
                || happened.Kind is GroupEventKind.MemberJoined or GroupEventKind.MemberLeft or GroupEventKind.GuestArrived;
            return new OtherData(
                happened.Seq, happened.At, isAboutMember ? happened.Actor.Value : null, isAboutMember ? happened.Pseudonym : null,
                Words(happened), NoticeOf(happened.Kind));
        }

        /// <summary>What a notice is about, where it is not words.</summary>
        private static string? NoticeOf(GroupEventKind kind) => kind switch
        {
            GroupEventKind.GuestArrived => "guest-arrived",
            GroupEventKind.AgreementChanged => "agreement-changed",
            GroupEventKind.GroupChanged => "group-changed",
            GroupEventKind.GroupClosed => "group-closed",
            _ => null,
        };
    }

    /// <summary>A removal is told as a leaving, and looks like one; a change of filters in words that need no table.</summary>
    private static string? Words(GroupEvent happened) => happened.Kind switch
    {
        GroupEventKind.MemberRemoved or GroupEventKind.MemberLeft => null,
        GroupEventKind.FiltersChanged when happened.Detail.Length == 0 => "From now on no message waits for a moderator first.",
        GroupEventKind.FiltersChanged =>
            $"From now on a message waits for a moderator if it holds: {happened.Detail.Replace(",", ", ", StringComparison.Ordinal)}.",
        GroupEventKind.GroupChanged =>
            $"This group has {GroupSettingsEvents.Parse(happened).Capacity} seats. Its page says who looks after it.",
        GroupEventKind.GroupClosed => "This group has closed. What was said can be read on; nobody writes here any more.",
        _ => happened.Detail.Length == 0 ? null : happened.Detail,
    };

    private sealed record SessionData(long Seq, DateTimeOffset At, DateTimeOffset StartsAt, DateTimeOffset EndsAt);

    private sealed record TypingData(string MemberId, string Pseudonym);

    private sealed record CoverData(string Needs, bool Present, string Effect);

    private sealed record PresenceData(IReadOnlyList<PresentData> Members);

    private sealed record PresentData(string Id, string Pseudonym, string Role);
}
