using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Storage;
using TherapyGroups.Storage.Groups;
using TherapyGroups.Storage.Members;
using TherapyGroups.Storage.Sealing;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Storage;

/// <summary>On a server of its own, which is crashed, stopped and told wrong things.</summary>
public sealed class ServerLossTests : IAsyncLifetime
{
    private const int RoomCount = 8;
    private readonly TestFolder folder = new();
    private readonly VirtualTime time = new();
    private PostgreSqlCluster? started;

    private PostgreSqlCluster Cluster => started ?? throw new InvalidOperationException("The server is not started.");

    public async ValueTask InitializeAsync() => started = await PostgreSqlCluster.Start();

    public async ValueTask DisposeAsync()
    {
        if (started is not null)
        {
            await started.DisposeAsync();
        }

        folder.Dispose();
    }

    [Fact]
    public async Task While_the_server_is_down_storage_is_unavailable_and_it_heals_without_a_restart()
    {
        using var database = Database.Open(On(Cluster.TakeDatabase()), time);
        var sessions = new SqlSessionBook(database);
        await sessions.Open("key", new MemberId("ana"), time.GetUtcNow(), time.GetUtcNow().AddHours(1));

        await Cluster.Stop();

        await FluentActions.Awaiting(() => sessions.End("key")).Should().ThrowAsync<StorageUnavailableException>();
        await FluentActions.Awaiting(() => sessions.Find("key", time.GetUtcNow())).Should().ThrowAsync<StorageUnavailableException>();
        (await database.IsReady()).Should().BeFalse();

        await Cluster.Resume();

        (await sessions.Find("key", time.GetUtcNow())).Should().Be(new MemberId("ana"));
        (await database.IsReady()).Should().BeTrue();
        await sessions.End("key");
        (await sessions.Find("key", time.GetUtcNow())).Should().BeNull();
    }

    [Fact]
    public async Task Nothing_that_was_acknowledged_is_lost_doubled_or_moved_when_the_server_crashes_under_load()
    {
        using var database = Database.Open(On(Cluster.TakeDatabase()), time);
        var keys = new AccountKeys(database, MasterKey.Load(folder.Path));
        var log = new SqlGroupLog(database, keys);
        var rooms = await Task.WhenAll(Enumerable.Range(0, RoomCount).Select(i => Room(database, keys, $"room {i}")));
        using var over = new CancellationTokenSource();
        var refusals = 0;
        var posting = rooms
            .Select(room => Task.Run(() => PostUntil(over.Token, log, room, () => Interlocked.Increment(ref refusals))))
            .ToList();

        foreach (var stop in new[] { Cluster.Crash, Cluster.Crash, Cluster.Stop })
        {
            await Posted(log, rooms, more: 5);
            await stop();
            var before = Volatile.Read(ref refusals);
            await Eventually.Holds("refusals while the server is down", () => Volatile.Read(ref refusals) >= before + RoomCount);
            await Cluster.Resume();
        }

        await Posted(log, rooms, more: 5);
        await over.CancelAsync();
        foreach (var (room, told) in rooms.Zip(await Task.WhenAll(posting)))
        {
            var events = await log.ReadAfter(room, after: 0, limit: 100_000);
            events.Select(one => one.Seq).Should().Equal(Enumerable.Range(1, events.Count).Select(i => (long)i));
            events.Select(one => (one.Seq, Id: one.Message!.MessageId)).Should().Equal(told);
        }
    }

    [Fact]
    public async Task Two_programs_that_write_one_database_take_turns()
    {
        var name = Cluster.TakeDatabase();
        using var one = Database.Open(On(name), time);
        using var other = Database.Open(On(name), time);
        var keys = new AccountKeys(one, MasterKey.Load(folder.Path));
        var room = await Room(one, keys, "room");
        using var over = new CancellationTokenSource();
        SqlGroupLog[] logs = [new(one, keys), new(other, new AccountKeys(other, MasterKey.Load(folder.Path)))];

        var posting = logs.Select(log => Task.Run(() => PostUntil(over.Token, log, room, () => { }))).ToList();
        await Posted(logs[0], [room], more: 100);
        await over.CancelAsync();

        var told = (await Task.WhenAll(posting)).SelectMany(each => each).OrderBy(each => each.Seq);
        var events = await logs[1].ReadAfter(room, after: 0, limit: 100_000);
        events.Select(each => (each.Seq, Id: each.Message!.MessageId)).Should().Equal(told);
    }

    [Fact]
    public void A_server_that_would_answer_before_the_disk_has_it_is_refused()
    {
        var settings = On(Cluster.TakeDatabase());
        Cluster.Administer("ALTER SYSTEM SET fsync = off");
        Cluster.Administer("SELECT pg_reload_conf()");

        FluentActions.Invoking(() => Database.Open(settings, time)).Should().Throw<StorageUnavailableException>()
            .WithMessage("This PostgreSQL database has fsync = off; on is needed, else it would answer before*");
    }

    [Theory]
    [InlineData("off", "on")]
    [InlineData("local", "on")]
    [InlineData("on", "on")]
    [InlineData("remote_apply", "remote_apply")]
    public async Task A_commit_waits_for_the_disk_whatever_the_databases_default_is(string given, string used)
    {
        var name = Cluster.TakeDatabase();
        Cluster.Administer($"ALTER DATABASE {name} SET synchronous_commit = {given}");

        using var database = Database.Open(On(name), time);

        (await database.Write(connection => Statement.Texts(connection, "SHOW synchronous_commit"))).Should().Equal(used);
    }

    [Fact]
    public void A_database_that_cannot_hold_every_language_is_refused()
    {
        Cluster.Administer("CREATE DATABASE latin TEMPLATE template0 ENCODING 'LATIN1' LOCALE_PROVIDER libc LOCALE 'C'");

        FluentActions.Invoking(() => Database.Open(On("latin"), time)).Should().Throw<StorageUnavailableException>()
            .WithMessage("This PostgreSQL database has server_encoding = LATIN1; UTF8 is needed*");
    }

    [Fact]
    public void A_server_or_database_that_is_not_there_is_told_without_the_password()
    {
        var settings = DatabaseSettings.PostgreSql("Host=127.0.0.1;Port=1;Database=x;Username=tg;Password=open sesame");

        FluentActions.Invoking(() => Database.Open(settings, time)).Should().Throw<StorageUnavailableException>()
            .WithMessage("The database could not be opened. *127.0.0.1:1*").Which.ToString().Should().NotContain("open sesame");
        FluentActions.Invoking(() => Database.Open(On("missing"), time)).Should().Throw<StorageUnavailableException>()
            .WithMessage("The database could not be opened. *missing*");
    }

    private DatabaseSettings On(string database) => DatabaseSettings.PostgreSql(Cluster.ConnectionString(database));

    /// <summary>A group, and a member of the same name to post in it.</summary>
    private async Task<GroupId> Room(Database database, AccountKeys keys, string name)
    {
        var group = new GroupCard(
            new GroupId(name), name, "topic", "peer support", "en", AgeBand.Adult, Coverage.None, 12, MembersSeated: 0, Waiting: 0,
            AgreementVersion: 1, "Be kind.", 90);
        await new SqlGroupDirectory(database).Add(group, new MemberId("administrator"), time.GetUtcNow());
        await database.Write(connection =>
        {
            keys.Create(connection, name);
            return true;
        });
        return group.Id;
    }

    /// <summary>
    /// Posts one message after the other; each again, with its id, until it is told where it stands. Returns what was told.
    /// </summary>
    private async Task<IReadOnlyList<(long Seq, MessageId Id)>> PostUntil(
        CancellationToken over, IGroupLog log, GroupId room, Action refused)
    {
        var told = new List<(long, MessageId)>();
        while (!over.IsCancellationRequested)
        {
            var id = new MessageId(Guid.NewGuid());
            var seq = await Post(log, room, id, refused);
            told.Add((seq, id));
        }

        return told;
    }

    private async Task<long> Post(IGroupLog log, GroupId room, MessageId id, Action refused)
    {
        while (true)
        {
            try
            {
                if (await log.FindPosted(room, id) is { } first)
                {
                    return first.Seq;
                }

                var seq = await log.Head(room) + 1;
                var wish = new PostMessage(new MemberId(room.Value), id, "hello", "");
                var posting = GroupEvents.Posted(seq, wish, new Seat(GroupRole.Member, "ana"), time.GetUtcNow());
                if (await log.Append(room, posting) == AppendResult.Saved)
                {
                    return seq;
                }
            }
            catch (StorageUnavailableException)
            {
                refused();
            }
        }
    }

    private static async Task Posted(IGroupLog log, IReadOnlyList<GroupId> rooms, int more)
    {
        var heads = await Task.WhenAll(rooms.Select(log.Head));
        await Eventually.Holds("messages in every room", async () =>
            (await Task.WhenAll(rooms.Select(log.Head))).Zip(heads).All(head => head.First >= head.Second + more));
    }
}
