using TherapyGroups.ClientWeb.Access;
using TherapyGroups.Groups;
using TherapyGroups.Members;

namespace TherapyGroups.Tests.Server.Handoff;

/// <summary>Staff who read what a member says in private are written down.</summary>
public sealed class RoomReadingTests(DemoServer server)
{
    [Fact]
    public async Task Who_reads_a_private_room_as_staff_is_in_the_audit_once_and_the_member_is_not()
    {
        var ana = await server.Site.NewPerson();
        var sam = await server.Site.NewStaff("peer-moderator");
        var clinician = await server.Site.NewStaff("clinician");
        var id = await server.Site.RaiseCase(ana, await server.Site.NewGroup(ana, sam));
        var room = (await clinician.Post($"/api/cases/{id}/handoff", new { introducedBy = sam.Name })).Word("groupId");
        await ana.Post($"/api/me/private-rooms/{room}/accept");
        await sam.Post($"/api/me/private-rooms/{room}/accept");
        (await Readers(room)).Should().BeEmpty();

        foreach (var person in new[] { ana, sam, clinician })
        {
            await using var feed = await person.OpenGroup(room);
            (await person.Get($"/api/groups/{room}/messages")).Status.Should().Be(200);
            (await person.Get($"/api/groups/{room}/messages?limit=1")).Status.Should().Be(200);
        }

        (await Readers(room)).Should().BeEquivalentTo([(sam.Id, "introduces"), (clinician.Id, "clinician of the case")]);
    }

    [Fact]
    public async Task Who_may_not_read_there_is_refused_and_nothing_is_written()
    {
        var ana = await server.Site.NewPerson();
        var (clinician, other) = (await server.Site.NewStaff("clinician"), await server.Site.NewStaff("clinician"));
        var id = await server.Site.RaiseCase(ana, await server.Site.NewGroup(ana));
        var room = (await clinician.Post($"/api/cases/{id}/handoff")).Word("groupId");

        (await other.Get($"/api/groups/{room}/messages")).ShouldRefuse(404, "unknown-group");

        (await Readers(room)).Should().BeEmpty();
    }

    [Fact]
    public async Task An_hour_later_it_is_written_again_and_at_once_if_the_clock_was_set_back()
    {
        using var storage = new StorageFixture();
        var (room, rivera) = (new GroupId("room"), await storage.World.Clinician("dr-rivera"));
        await OpenRoom(storage, room, rivera);
        var account = await storage.Books.Accounts.Find(rivera) ?? throw new InvalidOperationException("No account.");
        var clinician = new Caller(account, LacksSecondFactor: false, storage.Time.GetUtcNow());
        var readings = new RoomReadings(storage.Books.Rooms, storage.Books.Audit, storage.Time);

        await readings.Record(clinician, room);
        storage.Time.Advance(RoomReadings.Window - TimeSpan.FromSeconds(1));
        await readings.Record(clinician, room);
        (await Rows(storage)).Should().Be(1);

        storage.Time.Advance(TimeSpan.FromSeconds(1));
        await readings.Record(clinician, room);
        (await Rows(storage)).Should().Be(2);

        storage.Time.Jump(-TimeSpan.FromHours(5));
        await readings.Record(clinician, room);
        (await Rows(storage)).Should().Be(3);
    }

    private static async Task OpenRoom(StorageFixture storage, GroupId room, MemberId clinician)
    {
        await using var connection = storage.Stored.Connect();
        await using var insert = connection.CreateCommand();
        insert.CommandText =
            $"""
            INSERT INTO private_rooms (case_id, group_id, member_id, clinician_id, place, opened_at)
            VALUES ('case', '{room.Value}', 'ana', '{clinician.Value}', 0, 0)
            """;
        await insert.ExecuteNonQueryAsync();
    }

    private static async Task<int> Rows(StorageFixture storage) =>
        (await storage.Books.Audit.Read(after: 0, limit: 100)).Count(row => row.Entry.Act == "private-room.read");

    private async Task<List<(string? By, string? Reason)>> Readers(string room) =>
    [
        .. (await AuditTail.Read(await server.Site.Known("admin")))
            .Where(entry => entry.GetProperty("act").GetString() == "private-room.read"
                && entry.GetProperty("subject").GetString() == room)
            .Select(entry => (entry.GetProperty("by").GetString(), entry.GetProperty("reason").GetString())),
    ];
}
