using TherapyGroups.Groups;
using TherapyGroups.Tests.Simulation.Model;
using TherapyGroups.Tests.Simulation.People;

namespace TherapyGroups.Tests.Simulation.Promises;

/// <summary>An accepted message is never lost, repeated, changed or reordered; numbers have no gap.</summary>
public static class LogPromises
{
    public static IEnumerable<string> Broken(Story story, GroupTable group)
    {
        var id = group.State.Group;
        if (!group.Events.Select(happened => happened.Seq).SequenceEqual(Enumerable.Range(1, group.Events.Count).Select(seq => (long)seq)))
        {
            yield return $"{id}: the numbers are {string.Join(' ', group.Events.Select(happened => happened.Seq))}";
        }

        foreach (var (before, after) in group.Events.Zip(group.Events.Skip(1)).Where(pair => pair.Second.At < pair.First.At))
        {
            yield return $"{id}: {after} is older than {before}";
        }

        var told = story.Posts.Where(told => told.Group == id).ToList();
        foreach (var broken in told.SelectMany(told => Broken(told, group)).Concat(Reordered(told)).Concat(Invented(told, group)))
        {
            yield return $"{id}: {broken}";
        }

        foreach (var (_, member) in story.Joined.Where(joined => joined.Group == id))
        {
            if (!group.Events.Any(happened => happened.Kind == GroupEventKind.MemberJoined && happened.Actor == member))
            {
                yield return $"{id}: {member} was told to be in, and never joined";
            }
        }
    }

    private static IEnumerable<string> Broken(PostTold told, GroupTable group)
    {
        var places = group.Events
            .Where(happened => happened.Kind == GroupEventKind.MessagePosted && happened.Message?.MessageId == told.Command.MessageId)
            .ToList();
        if (places.Count > 1)
        {
            yield return $"'{told.Command.Text}' stands at {string.Join(" and ", places.Select(place => place.Seq))}";
        }

        if (told.AcceptedAt is not null && places.Count == 0)
        {
            yield return $"'{told.Command.Text}' was accepted at {string.Join(',', told.Seqs)} and is lost";
        }

        if (told.Seqs.Count > 1 || (places.Count == 1 && told.Seqs.Any(seq => seq != places[0].Seq)))
        {
            yield return $"'{told.Command.Text}' was accepted at {string.Join(" and ", told.Seqs)} and stands "
                + $"at {string.Join(" and ", places.Select(place => place.Seq))}";
        }
    }

    /// <summary>What was begun after another message was accepted stands after it.</summary>
    private static IEnumerable<string> Reordered(IReadOnlyList<PostTold> told) =>
        from first in told
        from second in told
        where first.AcceptedAt < second.BegunAt && second.Seqs.Count > 0 && first.Seqs.Max() >= second.Seqs.Min()
        select $"'{second.Command.Text}' was written after '{first.Command.Text}' and stands before it";

    private static IEnumerable<string> Invented(IReadOnlyList<PostTold> told, GroupTable table) =>
        from happened in table.Events
        where happened.Kind == GroupEventKind.MessagePosted
        where !told.Any(one => one.Command.MessageId == happened.Message?.MessageId && one.Command.Text == happened.Message?.Text)
        select $"nobody wrote the words at {happened.Seq}";
}
