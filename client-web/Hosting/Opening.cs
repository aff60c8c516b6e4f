using TherapyGroups.ClientWeb.Accounts;
using TherapyGroups.ClientWeb.Demo;
using TherapyGroups.Risk;
using TherapyGroups.Silo.Clustering;
using TherapyGroups.Silo.Editions;
using TherapyGroups.Storage.Sealing;

namespace TherapyGroups.ClientWeb.Hosting;

/// <summary>
/// What a start does once the server listens: demo people or the set-up code, then readiness, then a word to whoever started it.
/// </summary>
public sealed class Opening(
    AccountKeys keys, DemoPeople demo, SetupCode setupCode, Readiness readiness, ClusterSettings cluster, Rehearsal rehearsal,
    IServiceProvider services, ILogger<Opening> logger)
{
    public async Task Prepare(ICollection<string> addresses)
    {
        // With another master key nobody's words could be read, and new ones would be lost to whoever has the right one.
        await keys.Check();
        await demo.Settle();
        if (!demo.IsDemo && await setupCode.Offer() is { } code)
        {
            await Console.Out.WriteLineAsync($"Administrator set-up code, for one account: {code}");
        }

        if (cluster.HostsGrains)
        {
            // Loaded before anyone can post: a server whose classifier cannot be loaded does not open.
            HostingLog.ClassifierLoaded(logger, services.GetRequiredService<IRiskClassifier>().ModelVersion);
        }

        if (cluster.IsClustered)
        {
            await rehearsal.Run();
        }

        readiness.Prepared();
        if (!await readiness.IsReady())
        {
            throw new IOException("The database does not take a write.");
        }

        await Console.Out.WriteLineAsync($"TherapyGroups, {GrainHost.Edition} edition, is ready at {string.Join(' ', addresses)}");
        if (demo.IsDemo)
        {
            await Console.Out.WriteLineAsync(
                $"Demo: sign in as {string.Join(", ", DemoPeople.Names)}; the passphrase is: {DemoPeople.Passphrase}");
        }
    }
}
