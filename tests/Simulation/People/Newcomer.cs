using TherapyGroups.Groups;
using TherapyGroups.Members;

namespace TherapyGroups.Tests.Simulation.People;

/// <summary>Somebody who wants the last seat, and asks again after they had to wait.</summary>
public static class Newcomer
{
    public static async Task Join(Schedule schedule, GroupId group, MemberId member)
    {
        await schedule.Pause(0, 7_000);
        var wish = new JoinGroup(member, member.Value, AgeBand.Adult, GroupRole.Member, AgreementVersion: 1);
        var outcome = await Ask(schedule, group, wish);
        if (outcome.Result == JoinResult.Waiting)
        {
            await schedule.Pause(1_000, 7_000);
            outcome = await Ask(schedule, group, wish);
        }

        if (outcome.Result is JoinResult.Joined or JoinResult.AlreadyIn)
        {
            schedule.Story.Joined.Add((group, member));
            await Author.Write(schedule, group, member, 1);
        }
    }

    private static Task<JoinOutcome> Ask(Schedule schedule, GroupId group, JoinGroup wish) => schedule.Insist(
        $"{wish.Member} joins", server => server.Grains.GetGrain<IGroupGrain>(group.Value).Join(wish));
}
