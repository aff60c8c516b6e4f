using TherapyGroups.ClientWeb.Delivery;
using TherapyGroups.Groups;
using TherapyGroups.Moderation;
using TherapyGroups.Paging;
using TherapyGroups.Risk;
using TherapyGroups.RiskCases;
using TherapyGroups.Tests.Simulation.Model;
using TherapyGroups.Tests.Simulation.Servers;

namespace TherapyGroups.Tests.Simulation.Broken;

/// <summary>The product as it is. Whoever derives from it breaks one thing, to show that the simulation would notice.</summary>
public class Variant
{
    public static readonly Variant Sound = new();

    /// <summary>What the database forbids.</summary>
    public virtual Guards Guards => Guards.All;

    /// <summary>Called once for each start of a server: what it makes is forgotten when that server dies.</summary>
    public virtual IGroupLog Log(Server server, IGroupLog log) => log;

    public virtual IScreeningBook Screening(Server server, IScreeningBook book) => book;

    public virtual IRiskCaseBook Cases(Server server, IRiskCaseBook book) => book;

    public virtual IPageBook Pages(Server server, IPageBook book) => book;

    /// <summary>Whether worse news start the clock of a case anew that a clinician has taken.</summary>
    public virtual bool AsksAgainAfterWorseNews => true;

    /// <summary>Whether news for a case are brought to somebody else while its clinician is off duty.</summary>
    public virtual bool LooksWhetherTheHolderIsThere => true;

    public virtual IRiskClassifier Classifier(IRiskClassifier classifier) => classifier;

    /// <summary>Serves a group's stream as <see cref="GroupFeeds"/> does, without HTTP.</summary>
    public virtual async Task ServeGroup(
        Server server, GroupId group, long after, Func<ReadOnlyMemory<byte>, Task> write, CancellationToken gone)
    {
        using var feed = new OpenFeed();
        try
        {
            await server.Groups.Attach(group, feed);
            var reader = new GroupReader(group, server.Log, after);
            await reader.CatchUp(write);
            while (await feed.WaitToRead(gone))
            {
                while (feed.TryRead(out var item))
                {
                    await reader.Take(item, write);
                }
            }
        }
        finally
        {
            server.Groups.Detach(group, feed);
        }
    }

    public override string ToString() => GetType().Name;
}
