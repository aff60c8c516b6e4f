using TherapyGroups.ClientWeb.Chat;
using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Silo.Clustering;

namespace TherapyGroups.ClientWeb.Hosting;

/// <summary>A post that is refused, for a room that is not there: it goes the way of every other, to the silos and back.</summary>
public sealed class Rehearsal(ClusterSettings cluster, IGrainFactory grains, CallAgain again, TimeProvider time)
{
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(4);

    /// <summary>Makes the first one, so that the first of a person finds the way open.</summary>
    /// <exception cref="IOException">No silo answers.</exception>
    public async Task Run()
    {
        try
        {
            await again.Until(Post);
        }
        catch (Exception failure) when (failure is TimeoutException or OrleansException)
        {
            throw new IOException("The silos do not answer.", failure);
        }
    }

    /// <summary>Whether grains can be reached from here now. One silo of several that is gone is no reason to say no.</summary>
    public async Task<bool> IsAnswered()
    {
        if (cluster.HostsGrains)
        {
            return true;
        }

        try
        {
            await again.Until(Post).WaitAsync(AnswerWithin, time);
            return true;
        }
        catch (Exception failure) when (failure is TimeoutException or OrleansException)
        {
            return false;
        }
    }

    private Task<PostOutcome> Post()
    {
        var nobody = new MemberId("rehearsal");
        return grains.GetGrain<IMemberGrain>(nobody.Value).Post(
            new GroupId("rehearsal"), new PostMessage(nobody, new MessageId(Guid.NewGuid()), "rehearsal", ""));
    }
}
