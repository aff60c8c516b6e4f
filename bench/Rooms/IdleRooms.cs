using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TherapyGroups.Clock;
using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Moderation;
using TherapyGroups.Silo;
using TherapyGroups.Silo.Editions;

namespace TherapyGroups.Bench.Rooms;

/// <summary>Wakes rooms one after the other, as the product hosts them, and weighs the heap before and after.</summary>
internal sealed class IdleRooms(IServiceProvider services)
{
    private const int WarmUpRooms = 200;
    private const int AtOnce = 64;
    private static readonly MemberId Stranger = new("stranger");

    private readonly IGroupDirectory directory = services.GetRequiredService<IGroupDirectory>();
    private readonly IAccountBook accounts = services.GetRequiredService<IAccountBook>();
    private readonly IGroupLog log = services.GetRequiredService<IGroupLog>();
    private readonly IIdSource ids = services.GetRequiredService<IIdSource>();
    private readonly IGrainFactory grains = services.GetRequiredService<IGrainFactory>();

    public static async Task Measure(int rooms, int seats)
    {
        var folder = Directory.CreateTempSubdirectory("therapy-groups-bench-").FullName;
        var builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.AddTherapyGroups(folder);
        WithoutSweeps(builder.Services);
        using (var host = builder.Build())
        {
            await host.StartAsync(CancellationToken.None);
            await new IdleRooms(host.Services).Weigh(rooms, seats);
            await host.StopAsync(CancellationToken.None);
        }

        Directory.Delete(folder, recursive: true);
    }

    /// <summary>They would wake the moderation of every room that is new, at a time of their own.</summary>
    private static void WithoutSweeps(IServiceCollection services)
    {
        foreach (var sweep in services.Where(one => one.ImplementationType?.Namespace == "TherapyGroups.Silo.Clock").ToList())
        {
            services.Remove(sweep);
        }
    }

    private async Task Weigh(int rooms, int seats)
    {
        var all = await Make(WarmUpRooms + rooms, seats);
        var (warm, weighed) = (all[..WarmUpRooms], all[WarmUpRooms..]);
        await InParallel(warm, Enter);
        await InParallel(warm, Screen);
        var (emptyBytes, emptyGrains) = (Heap(), await GrainHost.CountActivations(services));
        await InParallel(weighed, Enter);
        var (roomBytes, roomGrains) = (Heap(), await GrainHost.CountActivations(services));
        await InParallel(weighed, Screen);
        var (bothBytes, bothGrains) = (Heap(), await GrainHost.CountActivations(services));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{GrainHost.Edition}, {rooms} rooms with {seats} seats: {Each(roomBytes - emptyBytes)} KB a room "
            + $"({roomGrains - emptyGrains} grains), {Each(bothBytes - emptyBytes)} KB with its moderation "
            + $"({bothGrains - emptyGrains} grains)"));

        string Each(long bytes) => (bytes / 1024.0 / rooms).ToString("0.0", CultureInfo.InvariantCulture);
    }

    /// <summary>Rooms in the database, which no grain has seen. People sit in many of them, as few do.</summary>
    private async Task<GroupId[]> Make(int rooms, int seats)
    {
        var people = Enumerable.Range(0, seats).Select(_ => new MemberId(ids.Next())).ToList();
        foreach (var (seat, person) in people.Index())
        {
            await accounts.Add(new Account(
                person, $"quiet-lantern-{seat}", $"QUIET-LANTERN-{seat}", "hash", "stamp", AgeBand.Adult, "US", AccountRoles.Member,
                TimeProvider.System.Now()));
        }

        GroupId[] made = [.. Enumerable.Range(0, rooms).Select(_ => new GroupId(ids.Next()))];
        await InParallel(made, async room =>
        {
            var now = TimeProvider.System.Now();
            await directory.Add(
                new GroupCard(
                    room, "Evening calm", "anxiety", "peer support", "en", AgeBand.Adult, Coverage.None, GroupLimits.CapacityMax,
                    MembersSeated: 0, Waiting: 0, AgreementVersion: 1, "Be kind.", GroupLimits.RetentionDaysDefault),
                Stranger,
                now);
            foreach (var (seat, person) in people.Index())
            {
                var wish = new JoinGroup(person, $"quiet-lantern-{seat}", AgeBand.Adult, GroupRole.Member, AgreementVersion: 1);
                await log.Append(room, GroupEvents.Joined(seat + 1, wish, now));
            }
        });
        return made;
    }

    /// <summary>Has the room read its log: nobody with a seat there asks, and is refused.</summary>
    private async Task Enter(GroupId room)
    {
        var wish = new PostMessage(Stranger, new MessageId(Guid.NewGuid()), "Good evening", "");
        var answer = await grains.GetGrain<IGroupGrain>(room.Value).Post(wish);
        if (answer.Result != PostResult.NotAMember)
        {
            throw new InvalidOperationException($"A stranger's post was answered {answer.Result}.");
        }
    }

    private Task Screen(GroupId room) => grains.GetGrain<IModerationGrain>(room.Value).CatchUp();

    private static Task InParallel(IEnumerable<GroupId> rooms, Func<GroupId, Task> act) => Parallel.ForEachAsync(
        rooms, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (room, _) => await act(room));

    private static long Heap()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
