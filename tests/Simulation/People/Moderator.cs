using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Tests.Simulation.Servers;

namespace TherapyGroups.Tests.Simulation.People;

/// <summary>A peer moderator who mutes or removes somebody, and hides a message.</summary>
public static class Moderator
{
    public static readonly MemberId Id = new("sam");

    public static async Task Watch(Schedule schedule, GroupId group, string[] members)
    {
        await schedule.Pause(2_000, 9_000);
        if (schedule.Dice.Next(2) == 0)
        {
            await Sanction(schedule, group, new MemberId(members[schedule.Dice.Next(members.Length)]));
        }

        await schedule.Pause(0, 4_000);
        if (schedule.Story.Posts.Find(told => told.Group == group && told.AcceptedAt is not null) is { } told)
        {
            await Change(schedule, told, MessageChange.Hide);
            await schedule.Pause(0, 4_000);
            await Change(schedule, told, MessageChange.Restore);
        }
    }

    private static async Task Sanction(Schedule schedule, GroupId group, MemberId member)
    {
        var kind = schedule.Dice.Next(3) == 0 ? SanctionKind.Remove : SanctionKind.Mute;
        var wish = new SanctionMember(Id, AsAdministrator: false, member, kind, Minutes: 1, "enough");
        var outcome = await schedule.Insist(
            $"{Id} wants to {kind} {member}", server => server.Grains.GetGrain<IGroupGrain>(group.Value).Sanction(wish));
        if (outcome.Result == SanctionResult.Done)
        {
            schedule.Story.Sanctions.Add(outcome.Id);
            await Appeal(schedule, group, member, outcome.Id);
        }
    }

    /// <summary>The member sees it differently, and somebody else than who acted decides.</summary>
    private static async Task Appeal(Schedule schedule, GroupId group, MemberId member, string sanction)
    {
        await schedule.Pause(0, 3_000);
        var appeal = new Appeal(schedule.Ids.Next(), sanction, group, member, "it was a joke", schedule.Time.Now);
        await schedule.Insist($"{member} appeals", server => Raise(server, appeal));
        var decision = new DecideAppeal(appeal.Id, new MemberId("admin"), AsAdministrator: true, schedule.Dice.Next(2) == 0, "heard");
        var result = await schedule.Insist(
            $"{appeal.Id} is to be decided", server => server.Grains.GetGrain<IGroupGrain>(group.Value).DecideAppeal(decision));
        if (result is AppealResult.Decided or AppealResult.AlreadyDecided)
        {
            schedule.Story.Decided.Add(appeal.Id);
        }
    }

    /// <summary>Past every grain: nobody but the server itself would say that it died on the way.</summary>
    private static async Task<bool> Raise(Server server, Appeal appeal)
    {
        var raising = server.Appeals.Raise(appeal);
        return await Task.WhenAny(raising, server.Died) == raising ? await raising : throw new SiloUnavailableException();
    }

    private static Task<ChangeOutcome> Change(Schedule schedule, PostTold told, MessageChange change) => schedule.Insist(
        $"{Id} wants to {change} {told.Command.Text}",
        server => server.Grains.GetGrain<IGroupGrain>(told.Group.Value)
            .Change(new ChangeMessage(Id, told.Command.MessageId, change, Reason: "for now")));
}
