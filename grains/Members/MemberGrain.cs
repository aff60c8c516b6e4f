using TherapyGroups.Clock;
using TherapyGroups.Groups;

namespace TherapyGroups.Members;

/// <inheritdoc cref="IMemberGrain"/>
public sealed class MemberGrain(PostingPace pace, TimeProvider time) : Grain, IMemberGrain
{
    /// <summary>When the posts and edits of the last ten seconds were accepted. In memory: a restart forgives.</summary>
    private readonly Queue<DateTimeOffset> accepted = [];

    public async Task<PostOutcome> Post(GroupId group, PostMessage command)
    {
        var room = GrainFactory.GetGrain<IGroupGrain>(group.Value);
        if (pace.NextAllowed(accepted, time.Now()) is { } until)
        {
            return await room.Repeat(command) ?? new PostOutcome(PostResult.SlowDown, Until: until);
        }

        var outcome = await room.Post(command);

        // A repeated message is the first one again and costs nothing.
        if (outcome.Result == PostResult.Accepted && pace.PostsPer10Seconds > 0)
        {
            Remember(time.Now());
        }

        return outcome;
    }

    public async Task<ChangeOutcome> Edit(GroupId group, ChangeMessage command)
    {
        if (pace.NextAllowed(accepted, time.Now()) is { } until)
        {
            return new ChangeOutcome(ChangeResult.SlowDown, Until: until);
        }

        var outcome = await GrainFactory.GetGrain<IGroupGrain>(group.Value).Change(command);
        if (outcome.Result == ChangeResult.Changed && pace.PostsPer10Seconds > 0)
        {
            Remember(time.Now());
        }

        return outcome;
    }

    private void Remember(DateTimeOffset now)
    {
        // A post of a time that is still to come was made before the clock was set back: it must not hold the member up until then.
        while (accepted.TryPeek(out var first) && first > now)
        {
            accepted.Dequeue();
        }

        accepted.Enqueue(now);
        while (accepted.Peek() <= now - PostingPace.Window)
        {
            accepted.Dequeue();
        }
    }
}
