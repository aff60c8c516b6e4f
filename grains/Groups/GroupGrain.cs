using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Orleans.Utilities;
using TherapyGroups.Clock;
using TherapyGroups.Duty;
using TherapyGroups.Members;
using TherapyGroups.Moderation;
using TherapyGroups.Sessions;
using TherapyGroups.Storage;

namespace TherapyGroups.Groups;

/// <inheritdoc cref="IGroupGrain"/>
/// <remarks>Who comes and goes is in <c>GroupGrain.Seats.cs</c>, its sessions in <c>GroupGrain.Sessions.cs</c>.</remarks>
public sealed partial class GroupGrain(
    IGroupLog log, ISanctionBook sanctions, IAppealBook appeals, IHeldMessages held, IWaitingList waitingList, IGuestBook guests,
    IAgreementBook agreements, IGroupBook book, IScheduleBook schedule, IDutyBook duty, KnownHelp help, IIdSource ids, TimeProvider time,
    ILogger<GroupGrain> logger)
    : Grain, IGroupGrain
{
    /// <summary>Another activation can only win so often in a row before something is broken.</summary>
    private const int AppendAttempts = 4;

    private readonly ObserverManager<IGroupWatcher> watchers = new(TimeSpan.FromSeconds(WatcherLimits.ExpirySeconds), logger);
    private readonly TypingPace typing = new();
    private GroupState? state;

    private GroupId Group => new(this.GetPrimaryKeyString());

    public async Task<PostOutcome> Post(PostMessage command)
    {
        for (var attempt = 1; attempt <= AppendAttempts; attempt++)
        {
            if (await State() is not { } group)
            {
                return new PostOutcome(PostResult.UnknownGroup);
            }

            var now = time.Now();
            var ruling = GroupRules.Post(group, command, now, await Effect(group, now));
            if (ruling.Result != PostResult.Accepted)
            {
                return await FirstAnswer(command) ?? new PostOutcome(ruling.Result, Until: ruling.Until);
            }

            var posted = Held(group, Posted(group, command, now));
            if (await AppendWritten(group, posted))
            {
                return new PostOutcome(PostResult.Accepted, posted.Seq, posted.At, HeldFor: posted.Message?.HeldFor ?? "");
            }

            if (await FirstAnswer(command) is { } answer)
            {
                return answer;
            }
        }

        throw new StorageUnavailableException("The group's log is being written by another activation.");
    }

    public Task<PostOutcome?> Repeat(PostMessage command) => FirstAnswer(command);

    public async Task<ChangeOutcome> Change(ChangeMessage command)
    {
        for (var attempt = 1; attempt <= AppendAttempts; attempt++)
        {
            if (await State() is not { } group)
            {
                return new ChangeOutcome(ChangeResult.UnknownGroup);
            }

            if (await log.FindMessage(Group, command.MessageId) is not { } message)
            {
                var isIn = group.Seats.ContainsKey(command.By);
                return new ChangeOutcome(isIn || command.AsAdministrator ? ChangeResult.UnknownMessage
                    : group.IsPrivate ? ChangeResult.UnknownGroup
                    : ChangeResult.NotAMember);
            }

            var wish = command.KeepsNote ? command with { ContentNote = message.ContentNote } : command;
            var now = time.Now();
            var effect = command.Change == MessageChange.Edit ? await Effect(group, now) : CoverageEffect.None;
            var ruling = GroupRules.Change(group, message, wish, now, effect);
            if (ruling.Result != ChangeResult.Changed)
            {
                // Whoever asks twice, because the first answer was lost, gets it.
                return new ChangeOutcome(
                    ruling.Result, ruling.Result == ChangeResult.Unchanged ? await log.LastAbout(Group, command.MessageId) : 0,
                    Until: ruling.Until);
            }

            var changed = GroupEvents.Changed(group.Head + 1, message, wish, now);
            var kept = command.Change == MessageChange.Edit ? Held(group, changed) : changed;
            if (await AppendWritten(group, kept))
            {
                return new ChangeOutcome(ChangeResult.Changed, kept.Seq, kept.Message?.HeldFor ?? "");
            }
        }

        throw new StorageUnavailableException("The group's log is being written by another activation.");
    }

    public async Task<SanctionOutcome> Sanction(SanctionMember command)
    {
        for (var attempt = 1; attempt <= AppendAttempts; attempt++)
        {
            if (await State() is not { } group)
            {
                return new SanctionOutcome(SanctionResult.UnknownGroup);
            }

            var result = SanctionRules.Check(group, command);
            if (result != SanctionResult.Done)
            {
                return new SanctionOutcome(result);
            }

            var now = time.Now();
            var until = SanctionRules.Until(command, now);
            var sanction = new Sanction(
                ids.Next(), Group, command.Member, command.Kind, command.By, now, until < SanctionLimits.ForGood ? until : null,
                command.Reason);
            var sanctioned = SanctionEvents.Of(group.Head + 1, command, group.Seats.GetValueOrDefault(command.Member), now);
            if (await Append(group, sanctioned, () => sanctions.Append(sanctioned, sanction)))
            {
                await GrainFactory.GetGrain<IMemberNoticesGrain>(command.Member.Value).Nudge();
                await SeatMayBeFree();
                return new SanctionOutcome(SanctionResult.Done, sanction.Id, sanction.Until);
            }
        }

        throw new StorageUnavailableException("The group's log is being written by another activation.");
    }

    public async Task<long> Watch(IGroupWatcher watcher)
    {
        watchers.Subscribe(watcher, watcher);

        // The log's own head: another activation of this group may have written, and then what this one remembers is old.
        var head = await log.Head(Group);
        state = state?.Head == head ? state : null;
        await TellCover(watcher);
        return head;
    }

    public async Task LogGrew()
    {
        state = null;
        if (await State() is { Head: > 0 } group)
        {
            // The newest event alone: whoever has missed the others sees the gap, and reads the log. Not its words to the moderation:
            // this reads what members may see, which is less.
            var newest = (await log.ReadAfter(Group, group.Head - 1, 1))[0];
            await GrainFactory.GetGrain<IModerationGrain>(Group.Value).Nudge(newest.Seq);
            await watchers.Notify(watcher => watcher.Happened(newest));
            await SeatMayBeFree();
        }
    }

    public Task Unwatch(IGroupWatcher watcher)
    {
        watchers.Unsubscribe(watcher);
        return Here(watcher, []);
    }

    public async Task Typing(MemberId member)
    {
        var now = time.Now();
        if (await State() is { } group && group.Seats.TryGetValue(member, out var seat) && !(seat.MutedUntil > now)
            && typing.IsNews(member, now))
        {
            await watchers.Notify(watcher => watcher.IsTyping(member, seat.Pseudonym));
        }
    }

    /// <summary>Loaded at the first call, not on activation, so that a storage failure reaches the caller as what it is.</summary>
    private async ValueTask<GroupState?> State() => state ??= await log.Load(Group);

    private static GroupEvent Posted(GroupState group, PostMessage command, DateTimeOffset now) =>
        GroupEvents.Posted(group.Head + 1, command, group.Seats[command.Author], now);

    private Task<bool> Append(GroupState group, GroupEvent next) => Append(group, next, () => log.Append(Group, next));

    private Task<bool> Append(GroupState group, GroupEvent next, Func<Task<AppendResult>> save) => Append(group, [next], save);

    /// <summary>Saves, then notifies. False if the database had something else at this place: the state is read anew.</summary>
    private async Task<bool> Append(GroupState group, ImmutableArray<GroupEvent> events, Func<Task<AppendResult>> save)
    {
        // Until the database has answered nobody knows the head: after an exception the next call loads it.
        state = null;
        if (await save() == AppendResult.Conflict)
        {
            return false;
        }

        state = events.Aggregate(group, (folded, next) => folded.Apply(next));
        foreach (var next in events)
        {
            await GrainFactory.GetGrain<IModerationGrain>(Group.Value).Happened(next);
            var told = Told(next);
            await watchers.Notify(watcher => watcher.Happened(told));
        }

        return true;
    }

    /// <summary>The answer to a message id that is in the log already, or null if it is not.</summary>
    private async Task<PostOutcome?> FirstAnswer(PostMessage command)
    {
        if (await log.FindPosted(Group, command.MessageId) is not { } first)
        {
            return null;
        }

        var isSame = first.Author == command.Author && (first.Text is null || first.Text == command.Text);
        return isSame
            ? new PostOutcome(PostResult.AlreadyAccepted, first.Seq, first.At, HeldFor: first.HeldFor)
            : new PostOutcome(PostResult.MessageIdReused);
    }
}
