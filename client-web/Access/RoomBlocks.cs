using System.Collections.Concurrent;
using System.Collections.Immutable;
using TherapyGroups.Clock;
using TherapyGroups.Groups;
using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Access;

/// <summary>
/// Who does not see whom: looked up once for all readers of a room, not once for each. A block that is made through another process is
/// seen here within <see cref="AgeMax"/>; one that is made here, at once.
/// </summary>
public sealed class RoomBlocks(IBlockBook blocks, TimeProvider time)
{
    private static readonly TimeSpan AgeMax = TimeSpan.FromSeconds(3);

    /// <summary>Rooms that are remembered. More than are in use within seconds.</summary>
    private const int LooksMax = 10_000;

    private readonly ConcurrentDictionary<GroupId, Look> looks = [];

    /// <summary>Whether the reader does not see what the author writes.</summary>
    public async ValueTask<bool> Hide(GroupId group, MemberId reader, MemberId author)
    {
        var now = time.Now();
        if (!looks.TryGetValue(group, out var look) || now - look.At > AgeMax)
        {
            look = LookAgain(group, now);
        }

        try
        {
            var hidden = await look.Hidden.Value;
            return hidden.Count > 0 && hidden.TryGetValue(reader, out var authors) && authors.Contains(author);
        }
        catch
        {
            // A failure is not remembered: the next reader looks again.
            looks.TryRemove(KeyValuePair.Create(group, look));
            throw;
        }
    }

    /// <summary>Somebody has blocked somebody, or taken it back.</summary>
    public void Changed() => looks.Clear();

    private Look LookAgain(GroupId group, DateTimeOffset now)
    {
        if (looks.Count >= LooksMax)
        {
            looks.Clear();
        }

        return looks[group] =
            new Look(now, new Lazy<Task<ImmutableDictionary<MemberId, ImmutableHashSet<MemberId>>>>(() => Read(group)));
    }

    private async Task<ImmutableDictionary<MemberId, ImmutableHashSet<MemberId>>> Read(GroupId group) =>
        BlockRules.Hidden(await blocks.In(group));

    private sealed record Look(DateTimeOffset At, Lazy<Task<ImmutableDictionary<MemberId, ImmutableHashSet<MemberId>>>> Hidden);
}
