using TherapyGroups.Clock;
using TherapyGroups.Moderation;
using TherapyGroups.Storage;

namespace TherapyGroups.Groups;

/// <summary>What a group has folded until a moderator has looked at it.</summary>
public sealed partial class GroupGrain
{
    public async Task<ChangeOutcome> SetFilters(SetFilters command)
    {
        for (var attempt = 1; attempt <= AppendAttempts; attempt++)
        {
            if (await State() is not { } group)
            {
                return new ChangeOutcome(ChangeResult.UnknownGroup);
            }

            if (!command.AsAdministrator && !SanctionRules.MayModerate(group, command.By))
            {
                return new ChangeOutcome(ChangeResult.NotAModerator);
            }

            if (command.Filters == group.Filters)
            {
                return new ChangeOutcome(ChangeResult.Unchanged, await log.LastOf(Group, GroupEventKind.FiltersChanged));
            }

            var changed = GroupEvents.FiltersChanged(group.Head + 1, command, time.Now());
            if (await Append(group, changed))
            {
                return new ChangeOutcome(ChangeResult.Changed, changed.Seq);
            }
        }

        throw new StorageUnavailableException("The group's log is being written by another activation.");
    }

    /// <summary>The event as it is if these words meet one of the group's filters: kept, and not shown before a moderator restores it.
    /// </summary>
    private GroupEvent Held(GroupState group, GroupEvent written)
    {
        if (group.Filters == GroupFilters.None || written.Message is not { State: MessageState.Visible } message
            || !group.Seats.TryGetValue(message.Author, out var author))
        {
            return written;
        }

        var found = FilterRules.Check(group, author, message, help);
        return found == GroupFilters.None
            ? written
            : written with { Message = message with { State = MessageState.Hidden, HeldFor = FilterNames.Join(found) } };
    }

    /// <summary>Saves a posting or an edit; a held one together with its item in the moderators' queue.</summary>
    private Task<bool> AppendWritten(GroupState group, GroupEvent written)
    {
        if (written.Message is not { State: MessageState.Hidden, HeldFor.Length: > 0 } message)
        {
            return Append(group, written);
        }

        var item = new ModerationItem(
            new ModerationItemId(ids.Next()), ModerationItemKind.Held, Group, message.MessageId, Reporter: null, message.HeldFor, "",
            ModerationItemState.Open, ClaimedBy: null, written.At, "", "");
        return Append(group, written, () => held.Append(Group, written, item));
    }

    /// <summary>What watchers are told of an event: never words that members are not to read.</summary>
    private static GroupEvent Told(GroupEvent happened) => happened.Message is { State: not MessageState.Visible, Text.Length: > 0 } message
        ? happened with { Message = message with { Text = "", ContentNote = "" } }
        : happened;
}
