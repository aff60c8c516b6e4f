namespace TherapyGroups.Groups;

/// <summary>What a group allows. Pure: state, wish and time in, a ruling out.</summary>
public static class GroupRules
{
    /// <summary>May this be posted now? <see cref="PostResult.Accepted"/> if so.</summary>
    /// <param name="group">The room as it stands.</param>
    /// <param name="wish">Who wants to say what.</param>
    /// <param name="now">UTC.</param>
    /// <param name="effect">What the room does for want of cover.</param>
    public static PostRuling Post(
        GroupState group, PostMessage wish, DateTimeOffset now, CoverageEffect effect = CoverageEffect.None)
    {
        if (!group.Seats.TryGetValue(wish.Author, out var seat))
        {
            return new PostRuling(group.IsPrivate ? PostResult.UnknownGroup : PostResult.NotAMember);
        }

        if (Door(group, seat, now) is { } shut)
        {
            return shut;
        }

        var words = CheckWords(wish.Text, wish.ContentNote);
        if (words != PostResult.Accepted)
        {
            return new PostRuling(words);
        }

        DateTimeOffset? last = group.LastPosts.TryGetValue(wish.Author, out var at) ? at : null;
        return SlowModeRules.Next(group, seat, last, now) is { } next
            ? new PostRuling(PostResult.SlowDown, next)
            : CoverageRules.Write(seat, last, effect, now);
    }

    /// <summary>Why nothing can be written by this person now, whatever it is; null if something can.</summary>
    public static PostRuling? Door(GroupState group, Seat seat, DateTimeOffset now)
    {
        if (seat.MutedUntil > now)
        {
            return new PostRuling(PostResult.Muted, seat.MutedUntil);
        }

        if (group.ClosedAt is not null)
        {
            return new PostRuling(PostResult.GroupClosed);
        }

        if (!group.IsOpen || group.StartsOn > now)
        {
            return new PostRuling(PostResult.RoomClosed, OpensAt(group, now));
        }

        return AgreementRules.IsAskedAgain(group, seat) ? new PostRuling(PostResult.AgreementChanged) : null;
    }

    /// <summary>Whether these words can be said; <see cref="PostResult.Accepted"/> if so.</summary>
    public static PostResult CheckWords(string text, string contentNote)
    {
        if (TextRules.IsBlank(text))
        {
            return PostResult.Empty;
        }

        if (text.Length > MessageLimits.TextMaxLength)
        {
            return PostResult.TooLong;
        }

        return contentNote.Length > MessageLimits.ContentNoteMaxLength ? PostResult.ContentNoteTooLong : PostResult.Accepted;
    }

    /// <summary>May this message be changed so? <paramref name="message"/> carries its words whatever its state.</summary>
    public static ChangeRuling Change(
        GroupState group, Message message, ChangeMessage wish, DateTimeOffset now, CoverageEffect effect = CoverageEffect.None)
    {
        if (!group.Seats.TryGetValue(wish.By, out var seat))
        {
            return wish.Change switch
            {
                MessageChange.Withdraw when message.Author == wish.By => Withdraw(message),
                MessageChange.Hide or MessageChange.Restore when wish.AsAdministrator => Moderate(message, wish),
                MessageChange.AddNote when wish.AsAdministrator => AddNote(message, wish),
                _ => group.IsPrivate ? ChangeResult.UnknownGroup : ChangeResult.NotAMember,
            };
        }

        var mayModerate = wish.AsAdministrator || seat.Role != GroupRole.Member;

        return wish.Change switch
        {
            MessageChange.Edit => EditRules.Check(group, message, seat, wish, now, effect),
            MessageChange.Withdraw => message.Author == wish.By ? Withdraw(message) : ChangeResult.NotTheAuthor,
            MessageChange.AddNote => mayModerate ? AddNote(message, wish) : ChangeResult.NotAModerator,
            MessageChange.Hide or MessageChange.Restore => mayModerate ? Moderate(message, wish) : ChangeResult.NotAModerator,
        };
    }

    /// <summary>May this person join? A full group answers <see cref="JoinResult.Waiting"/>.</summary>
    public static JoinResult Join(GroupState group, JoinGroup wish, DateTimeOffset now)
    {
        if (group.Seats.ContainsKey(wish.Member))
        {
            return JoinResult.AlreadyIn;
        }

        if (group.IsPrivate && !wish.IsInvited)
        {
            return JoinResult.UnknownGroup;
        }

        if (group.Standings.GetValueOrDefault(wish.Member).RemovedUntil > now)
        {
            return JoinResult.Removed;
        }

        if (wish.IsInvited)
        {
            return JoinResult.Joined;
        }

        if (group.ClosedAt is not null)
        {
            return JoinResult.GroupClosed;
        }

        if (wish.Role == GroupRole.Member && group.StartsOn <= now)
        {
            return JoinResult.CohortClosed;
        }

        if (wish.AgreementVersion != group.AgreementVersion)
        {
            return JoinResult.AgreementChanged;
        }

        if (wish.Role != GroupRole.Member)
        {
            return JoinResult.Joined;
        }

        if (wish.AgeBand != group.Audience)
        {
            return JoinResult.AgeBand;
        }

        return group.MembersSeated < group.Capacity ? JoinResult.Joined : JoinResult.Waiting;
    }

    /// <summary>The event of a member who accepts the agreement of today, having a seat already; null if there is none to make.</summary>
    public static GroupEvent? Accepting(GroupState group, JoinGroup wish, DateTimeOffset now) =>
        wish.AgreementVersion == group.AgreementVersion && AgreementRules.IsAskedAgain(group, group.Seats[wish.Member])
            ? AgreementEvents.Accepted(group.Head + 1, wish.Member, wish.AgreementVersion, now)
            : null;

    /// <summary>When a closed room opens next, if that is known.</summary>
    private static DateTimeOffset? OpensAt(GroupState group, DateTimeOffset now) =>
        group.StartsOn > now ? group.StartsOn : group.Session?.StartsAt > now ? group.Session.StartsAt : null;

    private static ChangeResult Withdraw(Message message) => message.State switch
    {
        MessageState.Visible or MessageState.Hidden or MessageState.Unreadable => ChangeResult.Changed,
        MessageState.Withdrawn or MessageState.Erased => ChangeResult.Unchanged,
    };

    private static ChangeResult Moderate(Message message, ChangeMessage wish)
    {
        var (from, to) = wish.Change == MessageChange.Hide
            ? (MessageState.Visible, MessageState.Hidden)
            : (MessageState.Hidden, MessageState.Visible);
        // What a filter holds is not decided yet: to hide it is news to its author, who is told why, and waits no longer.
        var isHeld = wish.Change == MessageChange.Hide && message is { State: MessageState.Hidden, HeldFor.Length: > 0 };
        if (message.State == to && !isHeld)
        {
            return ChangeResult.Unchanged;
        }

        if (message.State != from && !isHeld)
        {
            return ChangeResult.NotVisible;
        }

        return TextRules.IsBlank(wish.Reason) ? ChangeResult.ReasonMissing : ChangeResult.Changed;
    }

    private static ChangeResult AddNote(Message message, ChangeMessage wish)
    {
        if (message.State is not (MessageState.Visible or MessageState.Hidden))
        {
            return ChangeResult.NotVisible;
        }

        if (TextRules.IsBlank(wish.ContentNote))
        {
            return ChangeResult.ContentNoteMissing;
        }

        if (wish.ContentNote.Length > MessageLimits.ContentNoteMaxLength)
        {
            return ChangeResult.ContentNoteTooLong;
        }

        return message.ContentNote == wish.ContentNote ? ChangeResult.Unchanged : ChangeResult.Changed;
    }
}
