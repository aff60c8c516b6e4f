using System.Globalization;
using System.Text;
using TherapyGroups.Groups;
using TherapyGroups.Tests.Simulation.Servers;

namespace TherapyGroups.Tests.Simulation.People;

/// <summary>A member's browser in a room. It remembers the last number it was told, and asks for what came after.</summary>
public sealed class Device(Schedule schedule, GroupId group) : Reader(schedule)
{
    public GroupId Group => group;

    /// <summary>Every frame that ever came: its number, and the name of its event; empty for one that only takes a place.</summary>
    public List<(long Seq, string Name)> Received { get; } = [];

    public Task Read() => StayConnected();

    protected override Task Serve(Server server, Func<ReadOnlyMemory<byte>, Task> write, CancellationToken gone) =>
        Schedule.Variant.ServeGroup(server, group, Received.Count == 0 ? 0 : Received[^1].Seq, write, gone);

    protected override void Receive(ReadOnlySpan<byte> frame)
    {
        var lines = Encoding.UTF8.GetString(frame).Split('\n');
        var name = lines[1].StartsWith("event: ", StringComparison.Ordinal) ? lines[1]["event: ".Length..] : "";
        var seq = long.Parse(lines[0]["id: ".Length..], CultureInfo.InvariantCulture);
        Schedule.Note($"a device in {group} is told {seq} {name}");
        Received.Add((seq, name));
    }
}
