namespace TherapyGroups.Groups;

/// <summary>
/// When an author may change their words. An edit is a second way to say something: what holds for a post holds for it. Pure.
/// </summary>
public static class EditRules
{
    /// <summary><see cref="ChangeResult.Changed"/> if it may be done.</summary>
    /// <param name="group">The room as it stands.</param>
    /// <param name="message">With its words.</param>
    /// <param name="seat">The seat of whoever asks.</param>
    /// <param name="wish">The new words.</param>
    /// <param name="now">UTC.</param>
    /// <param name="effect">What the room does for want of cover.</param>
    public static ChangeRuling Check(
        GroupState group, Message message, Seat seat, ChangeMessage wish, DateTimeOffset now, CoverageEffect effect)
    {
        if (message.Author != wish.By)
        {
            return ChangeResult.NotTheAuthor;
        }

        if (message.State != MessageState.Visible)
        {
            return ChangeResult.NotVisible;
        }

        if (now - message.At > TimeSpan.FromMinutes(MessageLimits.EditWindowMinutes))
        {
            return ChangeResult.EditWindowClosed;
        }

        if (GroupRules.Door(group, seat, now) is { } shut)
        {
            return new ChangeRuling(Of(shut.Result), shut.Until);
        }

        var words = Of(GroupRules.CheckWords(wish.Text, wish.ContentNote));
        if (words != ChangeResult.Changed)
        {
            return words;
        }

        return message.Text == wish.Text && message.ContentNote == wish.ContentNote
            ? ChangeResult.Unchanged
            : Pace(group, seat, wish, now, effect);
    }

    /// <summary>
    /// In a room that goes slowly everybody has one edit beside each post, so that a mistake can be put right at once; the next one waits
    /// for as long as the next post would.
    /// </summary>
    private static ChangeRuling Pace(GroupState group, Seat seat, ChangeMessage wish, DateTimeOffset now, CoverageEffect effect)
    {
        DateTimeOffset? last = group.LastEdits.TryGetValue(wish.By, out var at) ? at : null;
        var ruling = SlowModeRules.Next(group, seat, last, now) is { } next
            ? new PostRuling(PostResult.SlowDown, next)
            : CoverageRules.Write(seat, last, effect, now);
        return new ChangeRuling(Of(ruling.Result), ruling.Until);
    }

    /// <summary>The same, of an edit. Whether there is a seat, and whose the message is, was asked before.</summary>
    private static ChangeResult Of(PostResult result) => result switch
    {
        PostResult.Accepted or PostResult.AlreadyAccepted or PostResult.MessageIdReused => ChangeResult.Changed,
        PostResult.Empty => ChangeResult.Empty,
        PostResult.TooLong => ChangeResult.TooLong,
        PostResult.ContentNoteTooLong => ChangeResult.ContentNoteTooLong,
        PostResult.UnknownGroup => ChangeResult.UnknownGroup,
        PostResult.NotAMember => ChangeResult.NotAMember,
        PostResult.Muted => ChangeResult.Muted,
        PostResult.RoomClosed => ChangeResult.RoomClosed,
        PostResult.GroupClosed => ChangeResult.GroupClosed,
        PostResult.Uncovered => ChangeResult.Uncovered,
        PostResult.AgreementChanged => ChangeResult.AgreementChanged,
        PostResult.SlowDown => ChangeResult.SlowDown,
    };
}
