using TherapyGroups.Groups;
using TherapyGroups.Members;

namespace TherapyGroups.Tests.Simulation.People;

/// <summary>Somebody who wants the last seat.</summary>
public static class Newcomer
{
    public static async Task Join(Schedule schedule, GroupId group, MemberId member)
    {
        await schedule.Pause(0, 7_000);
        var wish = new JoinGroup(member, member.Value, AgeBand.Adult, GroupRole.Member, AgreementVersion: 1);
        var outcome = await schedule.Insist(
            $"{member} joins", server => server.Grains.GetGrain<IGroupGrain>(group.Value).Join(wish));
        if (outcome.Result is JoinResult.Joined or JoinResult.AlreadyIn)
        {
            schedule.Story.Joined.Add((group, member));
            await Author.Write(schedule, group, member, 1);
        }
    }
}
