using TherapyGroups.ClientWeb.Delivery;

namespace TherapyGroups.Tests.Simulation.Promises;

/// <summary>Every device was told every event of its room once, in order, however often it was cut off.</summary>
public static class FeedPromises
{
    public static IEnumerable<string> Broken(Schedule schedule)
    {
        foreach (var device in schedule.Story.Devices.Where(device => device.IsSettled))
        {
            var log = schedule.Tables.Get(device.Group).Events;
            var told = device.Received.Select(frame => frame.Seq);
            if (!told.SequenceEqual(log.Select(happened => happened.Seq)))
            {
                yield return $"a device in {device.Group} was told {string.Join(' ', told)}, and the log has {log.Count} events";
            }
            else if (device.Received.Zip(log).FirstOrDefault(pair => !IsSame(pair.First.Name, pair.Second)) is { Second: { } wrong })
            {
                yield return $"a device in {device.Group} was told something else than {wrong}";
            }
        }
    }

    private static bool IsSame(string name, Groups.GroupEvent happened)
    {
        var frame = System.Text.Encoding.UTF8.GetString(GroupFrames.Of(happened).Frame.Span);
        return name.Length == 0
            ? !frame.Contains("event: ", StringComparison.Ordinal)
            : frame.Contains($"event: {name}\n", StringComparison.Ordinal);
    }
}
