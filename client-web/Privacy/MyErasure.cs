using TherapyGroups.Clock;
using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Moderation;

namespace TherapyGroups.ClientWeb.Privacy;

/// <summary>Erases a member: what they said is assessed first, then destroyed, then everyone's open page is told.</summary>
public sealed class MyErasure(
    IErasureBook book, IGroupDirectory directory, IGrainFactory grains, TimeProvider time, ILogger<MyErasure> logger)
{
    public async Task<ErasureResult> Erase(MemberId member)
    {
        // Somebody's last words before they erase themselves are not to be the ones that nobody has looked at.
        foreach (var group in (await directory.GroupsOf(member)).Keys)
        {
            await grains.GetGrain<IModerationGrain>(group.Value).CatchUp();
        }

        var outcome = await book.Erase(member, time.Now());
        foreach (var group in outcome.Groups)
        {
            await Tell(group);
        }

        return outcome.Result;
    }

    /// <summary>A hint, like every push: whoever does not get it reads the log at the next renewal.</summary>
    private async Task Tell(GroupId group)
    {
        try
        {
            await grains.GetGrain<IGroupGrain>(group.Value).LogGrew();
        }
        catch (Exception failure)
        {
            PrivacyLog.NotTold(logger, group.Value, failure.GetType().Name);
        }
    }
}
