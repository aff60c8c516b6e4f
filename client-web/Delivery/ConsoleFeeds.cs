using TherapyGroups.Care;
using TherapyGroups.ClientWeb.Access;
using TherapyGroups.ClientWeb.Staff;
using TherapyGroups.Clock;
using TherapyGroups.Duty;
using TherapyGroups.FollowUps;
using TherapyGroups.Members;
using TherapyGroups.Moderation;
using TherapyGroups.RiskCases;

namespace TherapyGroups.ClientWeb.Delivery;

/// <summary>
/// Clinicians' consoles. On connecting a console gets every open case; after that announcements, and at every tick what an announcement
/// that got lost should have said. A case counts as delivered when it was written to the console of a clinician on duty.
/// </summary>
public sealed class ConsoleFeeds(
    IGrainFactory grains, IRiskCaseBook cases, IDutyBook duty, IFollowUpBook followUps, ICareBook care, IAccountBook accounts,
    IItemTalk talk, StaffWarnings warnings, FeedLoop loop, TimeProvider time,
    ILoggerFactory loggers)
{
    private readonly RelayRegistry<string> relays = new(_ => new ConsoleRelay(grains, time, loggers.CreateLogger<ConsoleRelay>()));

    public async Task Serve(Caller caller, HttpContext context)
    {
        using var feed = new OpenFeed();
        using var counted = FeedMeter.Open("console");
        var asks = new AskReader(talk);
        var teller = new WarningTeller(warnings);
        var presence = new ConsolePresence(caller.Id, duty, time);
        var reader = new ConsoleReader(caller.Id, grains, cases, duty, followUps, care, time);
        try
        {
            await relays.Attach(AlertDesk.Key, feed);
            await loop.RunWhile(
                context,
                feed,
                async stream =>
                {
                    await reader.Refresh(stream.Write);
                    await presence.Say();
                    await asks.Refresh(stream.Write);
                    await teller.Tell(stream.Write);
                },
                async (stream, item) =>
                {
                    await reader.Take(item, stream.Write);
                    if (item is FeedItem.Tick)
                    {
                        await presence.Say();
                        await asks.Refresh(stream.Write);
                        await teller.Tell(stream.Write);
                    }

                    return true;
                },
                () => MayStay(caller));
        }
        finally
        {
            relays.Detach(AlertDesk.Key, feed);
        }
    }

    private async Task<bool> MayStay(Caller caller) =>
        await accounts.Find(caller.Id) is { } account && account.Holds(AccountRoles.Clinician, time.Now());
}
