using TherapyGroups.Groups;
using TherapyGroups.Tests.Simulation.Model;
using TherapyGroups.Tests.Simulation.Servers;

namespace TherapyGroups.Tests.Simulation.Broken;

/// <summary>A post is answered when it is on its way to the database, not when it is there.</summary>
public sealed class AcknowledgesBeforeCommit : Variant
{
    public override IGroupLog Log(Server server, IGroupLog log) => new Hasty(log);

    private sealed class Hasty(IGroupLog log) : LogAround(log)
    {
        public override async Task<AppendResult> Append(GroupId group, GroupEvent next)
        {
            var commit = base.Append(group, next);
            return commit.IsCompleted ? await commit : AppendResult.Saved;
        }
    }
}

/// <summary>Which message ids were posted is known to the server that took them, as long as it lives.</summary>
public sealed class KnowsRepeatsInMemoryOnly : Variant
{
    public override Guards Guards => Guards.All & ~Guards.MessagePostedOnce;

    public override IGroupLog Log(Server server, IGroupLog log) => new Forgetful(log);

    private sealed class Forgetful(IGroupLog log) : LogAround(log)
    {
        private readonly HashSet<(GroupId Group, MessageId Message)> posted = [];

        public override async Task<AppendResult> Append(GroupId group, GroupEvent next)
        {
            var key = (group, next.Message?.MessageId ?? default);
            if (next.Kind == GroupEventKind.MessagePosted && posted.Contains(key))
            {
                return AppendResult.Conflict;
            }

            var result = await base.Append(group, next);
            posted.Add(key);
            return result;
        }
    }
}

/// <summary>The number of an event is taken from memory, and the database does not check it.</summary>
public sealed class TrustsItsOwnHead : Variant
{
    public override Guards Guards => Guards.All & ~Guards.NextSeq;
}

/// <summary>Moderation reads what a member's screen would show: a message taken back is not seen.</summary>
public sealed class ScreensWhatIsStillVisible : Variant
{
    public override IGroupLog Log(Server server, IGroupLog log) => new Polite(log);

    private sealed class Polite(IGroupLog log) : LogAround(log)
    {
        public override Task<IReadOnlyList<GroupEvent>> ReadWordsAfter(GroupId group, long after, int limit) =>
            ReadAfter(group, after, limit);
    }
}
