using Microsoft.AspNetCore.Identity;
using TherapyGroups.ClientWeb.Accounts;
using TherapyGroups.ClientWeb.Hosting;
using TherapyGroups.Clock;
using TherapyGroups.Duty;
using TherapyGroups.Groups;
using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Demo;

/// <summary>The people and groups of a demo. A data folder that was once a demo stays one, and says so on every page.</summary>
public sealed class DemoPeople(
    StartOptions start, IServiceScopeFactory scopes, IAccountBook accounts, IGroupDirectory directory, IGrainFactory grains, IIdSource ids,
    TimeProvider time)
{
    public const string Passphrase = "demo demo demo";

    private const string MarkerFile = "demo";
    private const int Capacity = 24;

    private static readonly (string Name, AccountRoles Role)[] People =
    [
        ("admin", AccountRoles.Administrator),
        ("dr-rivera", AccountRoles.Clinician),
        ("sam", AccountRoles.PeerModerator),
        ("ana", AccountRoles.None),
        ("ben", AccountRoles.None),
        ("chloe", AccountRoles.None),
    ];

    private static readonly (string Id, string Name, string Topic)[] Groups =
    [
        ("demo-anxiety", "Living with anxiety", "anxiety"),
        ("demo-grief", "After a loss", "grief"),
    ];

    public static IEnumerable<string> Names => People.Select(person => person.Name);

    public bool IsDemo => start.IsDemo || File.Exists(Marker);

    private string Marker => Path.Combine(start.DataFolder, MarkerFile);

    /// <summary>Fills a fresh data folder, once.</summary>
    /// <exception cref="StartException">A demo was asked for over real data.</exception>
    public async Task Settle()
    {
        if (!start.IsDemo || File.Exists(Marker))
        {
            return;
        }

        if (await accounts.HasAny())
        {
            throw new StartException("--demo needs a fresh data folder, and this one has accounts in it. Choose another with --data DIR.");
        }

        // The marker comes first: a start that is cut short leaves a folder that calls itself a demo, never one that passes for real.
        await File.WriteAllTextAsync(Marker, "This folder holds a demo.\n");
        foreach (var (id, name, topic) in Groups)
        {
            await directory.Add(Card(id, name, topic), new MemberId("demo"), time.Now());
        }

        foreach (var (name, role) in People)
        {
            await Settle(name, role);
        }
    }

    private async Task Settle(string name, AccountRoles role)
    {
        var credential = role == AccountRoles.Clinician ? new Credential("Demo licence 0000", "Demo", time.Now()) : null;
        var user = new AccountUser(new Account(
            new MemberId(ids.Next()), name, "", "", "", AgeBand.Adult, "US", AccountRoles.Member | role, time.Now(),
            Credential: credential));
        await using (var scope = scopes.CreateAsyncScope())
        {
            var result = await scope.ServiceProvider.GetRequiredService<UserManager<AccountUser>>().CreateAsync(user, Passphrase);
            if (!result.Succeeded)
            {
                throw new InvalidOperationException($"The demo's {name} could not be made.");
            }
        }

        if (role == AccountRoles.Clinician)
        {
            await grains.GetGrain<IAlertDeskGrain>(AlertDesk.Key).SetDuty(user.Account.Id, onDuty: true);
        }

        if (role is AccountRoles.None or AccountRoles.PeerModerator)
        {
            foreach (var (group, _, _) in Groups)
            {
                var seat = role == AccountRoles.None ? GroupRole.Member : GroupRole.PeerModerator;
                await grains.GetGrain<IGroupGrain>(group).Join(
                    new JoinGroup(user.Account.Id, name, AgeBand.Adult, seat, AgreementVersion: 1));
            }
        }
    }

    private static GroupCard Card(string id, string name, string topic) => new(
        new GroupId(id), name, topic, "open sharing", "en", AgeBand.Adult, Coverage.Clinician, Capacity, 0, 0, AgreementVersion: 1,
        "We listen before we advise. What is said here stays here. We do not judge, and nobody has to speak.",
        GroupLimits.RetentionDaysDefault);
}
