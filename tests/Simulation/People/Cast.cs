using System.Collections.Immutable;
using TherapyGroups.Groups;
using TherapyGroups.Members;

namespace TherapyGroups.Tests.Simulation.People;

/// <summary>Who is there in a schedule.</summary>
public static class Cast
{
    public static void Enter(Schedule schedule)
    {
        string[] members = ["ana", "ben", "chloe"];
        var seated = members[..schedule.Dice.Next(2, members.Length + 1)];
        var groups = Enumerable.Range(1, schedule.Dice.Next(1, 3)).Select(number => Group(schedule, $"group-{number}", seated)).ToList();
        foreach (var group in groups)
        {
            foreach (var member in seated)
            {
                Lives(schedule, () => Author.Write(schedule, group, new MemberId(member), schedule.Dice.Next(1, 4)));
            }

            var device = new Device(schedule, group);
            schedule.Story.Devices.Add(device);
            _ = schedule.Live(device.Read);
        }

        Lives(schedule, () => Moderator.Watch(schedule, groups[0], seated));
        foreach (var newcomer in (string[])["dina", "emil"])
        {
            Lives(schedule, () => Newcomer.Join(schedule, groups[0], new MemberId(newcomer)));
        }

        foreach (var (name, colleague) in new[] { ("dr-rivera", "dr-okafor"), ("dr-okafor", "dr-rivera") })
        {
            var clinician = new Clinician(schedule, new MemberId(name), new MemberId(colleague));
            schedule.Story.Clinicians.Add(clinician);
            Lives(schedule, clinician.KeepShifts);
            _ = schedule.Live(clinician.Look);
            _ = schedule.Live(clinician.Work);
        }
    }

    private static GroupId Group(Schedule schedule, string id, string[] seated)
    {
        var group = new GroupId(id);
        var capacity = seated.Length + schedule.Dice.Next(2);
        var table = schedule.Tables.Add(new GroupState(
            group, 0, capacity, 1, AgeBand.Adult, IsOpen: true, SlowModeSeconds: 0, ImmutableDictionary<MemberId, Seat>.Empty));
        foreach (var member in seated)
        {
            table.Append(Joining(member, GroupRole.Member));
        }

        table.Append(Joining(Moderator.Id.Value, GroupRole.PeerModerator));
        return group;

        GroupEvent Joining(string member, GroupRole role) => GroupEvents.Joined(
            table.State.Head + 1, new JoinGroup(new MemberId(member), member, AgeBand.Adult, role, 1), schedule.Time.Now);
    }

    private static void Lives(Schedule schedule, Func<Task> life) => schedule.Story.Lives.Add(schedule.Live(life));
}
