using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Sessions;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Storage.Groups;

/// <summary>What stands beside a group's log: guests, blocks, agreements, offers and sessions.</summary>
public sealed class RoomBooksTests : IDisposable
{
    private static readonly SessionPlan Plan = new("Europe/Berlin", [new SessionSlot(DayOfWeek.Monday, 1_170, 90)], 30);

    private readonly StorageFixture storage = new();

    private Books Books => storage.Books;

    private DateTimeOffset Now => storage.Time.GetUtcNow();

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task A_guest_reads_from_what_was_said_at_the_time_given_until_the_time_given()
    {
        var group = await storage.World.Group();
        var ana = await storage.World.SeatedMember(group, "ana");
        await storage.World.Post(group, ana, "long ago");
        storage.Time.Advance(TimeSpan.FromHours(2));
        var recent = await storage.World.Post(group, ana, "a moment ago");
        var gil = await storage.World.Member("gil");

        (await Arrive(group, gil, from: Now.AddHours(-1), until: Now.AddHours(1))).Should().Be(AppendResult.Saved);

        (await Books.Guests.Find(group, gil, Now)).Should().Be(new GuestPass(recent.Seq, Now.AddHours(1)));
        (await Books.Guests.Find(group, gil, Now.AddHours(1))).Should().BeNull();
        (await Books.Guests.HasSatIn(group, gil)).Should().BeTrue();
        (await Books.Directory.PlacesOf(gil, Now))[group].Should().Be(new GroupPlace(Now.AddHours(1), null, null));
        (await Books.Sessions.OpenIn(group, Now)).Should().BeEmpty("they have no session open");
    }

    [Fact]
    public async Task A_guest_who_joins_is_no_guest_any_more_and_was_one_once()
    {
        var group = await storage.World.Group();
        var gil = await storage.World.Member("gil");
        await Arrive(group, gil, Now, Now.AddHours(1));

        await storage.World.Seat(group, gil);

        (await Books.Guests.Find(group, gil, Now)).Should().BeNull();
        (await Books.Guests.HasSatIn(group, gil)).Should().BeTrue();
    }

    [Fact]
    public async Task A_block_pairs_two_readers_of_a_group_but_none_of_those_who_keep_it()
    {
        var group = await storage.World.Group();
        var ana = await storage.World.SeatedMember(group, "ana");
        var ben = await storage.World.SeatedMember(group, "ben");
        var sam = await storage.World.SeatedMember(group, "sam", GroupRole.PeerModerator);
        var elsewhere = await storage.World.Group(id: "elsewhere");
        foreach (var blocked in new[] { ben, sam })
        {
            (await Books.Blocks.Add(ana, blocked, Now)).Should().BeTrue();
            (await Books.Blocks.Add(ana, blocked, Now)).Should().BeTrue("it is so already");
        }

        (await Books.Blocks.In(group)).Should().Equal((ana, ben));
        (await Books.Blocks.In(elsewhere)).Should().BeEmpty();
        (await Books.Blocks.Of(ana)).Select(blocked => blocked.Pseudonym).Should().BeEquivalentTo("ben", "sam");
        await Books.Blocks.Remove(ana, ben);
        (await Books.Blocks.In(group)).Should().BeEmpty();
    }

    [Fact]
    public async Task An_agreement_has_versions_and_a_seat_the_one_that_was_accepted()
    {
        var group = await storage.World.Group();
        var ana = await storage.World.SeatedMember(group, "ana");
        var head = await Books.Log.Head(group);

        var changed = AgreementEvents.Changed(head + 1, World.Administrator, 2, Now);
        await Books.Agreements.Append(group, changed, "Be kinder.", World.Administrator);

        (await Books.Agreements.Find(group)).Should().Be("Be kinder.");
        (await Books.Directory.Find(group))?.AgreementVersion.Should().Be(2);
        (await Books.Directory.FindSeat(group, ana))?.AcceptedVersion.Should().Be(1);
        await Books.Log.Append(group, AgreementEvents.Accepted(head + 2, ana, 2, Now));
        (await Books.Directory.FindSeat(group, ana))?.AcceptedVersion.Should().Be(2);
        storage.Raw(connection => Statement.Number(connection, "SELECT COUNT(*) FROM agreements")).Should().Be(2);
    }

    [Fact]
    public async Task An_offer_is_due_when_a_seat_is_free_and_when_it_runs_out()
    {
        var group = await storage.World.Group(capacity: 2);
        var ana = await storage.World.SeatedMember(group, "ana");
        var ben = await storage.World.Member("ben");
        await Books.Waiting.Take(group, ben, Now);
        (await Books.Waiting.Due(Now, 10)).Should().Equal(group);

        await Books.Waiting.Offer(group, [ben], Now.AddHours(24), Now);

        (await Books.Waiting.Due(Now, 10)).Should().BeEmpty();
        (await Books.Directory.PlacesOf(ben, Now))[group].Should().Be(new GroupPlace(null, 1, Now.AddHours(24)));
        (await Books.Notices.Unseen(ben, 0)).Should().ContainSingle().Which.Kind.Should().Be(MemberNoticeKind.SeatOffered);
        (await Books.Waiting.Due(Now.AddHours(24), 10)).Should().Equal(group);
        await Books.Waiting.Offer(group, [], Now.AddHours(48), Now.AddHours(24));
        (await Books.Waiting.Line(group)).Should().BeEmpty();
        (await Books.Notices.Unseen(ben, 0)).Should().ContainSingle("who was away learns where their place went").Which
            .Kind.Should().Be(MemberNoticeKind.SeatOfferEnded);
        (await Books.Notices.Unseen(ana, 0)).Should().BeEmpty();
        await Books.Waiting.Take(group, ben, Now.AddHours(25));
        (await Books.Notices.Unseen(ben, 0)).Should().BeEmpty("they wait again");
    }

    [Fact]
    public async Task A_session_is_kept_with_its_plan_and_tells_everybody_once()
    {
        var group = await storage.World.Group();
        var ana = await storage.World.SeatedMember(group, "ana");
        var first = SessionRules.First(Plan, Now);
        await Books.Schedule.Plan(new PlanSessions(World.Administrator, true, Plan, false), group, first, Now);

        var planned = await Books.Log.Load(group);
        (planned?.IsOpen, planned?.Session, planned?.Plan?.Zone).Should().Be((false, first, "Europe/Berlin"));
        planned?.Plan?.Slots.Should().Equal(Plan.Slots);
        (await Books.Schedule.Due(first.StartsAt.AddMinutes(-31), 10)).Should().BeEmpty();
        (await Books.Schedule.Due(first.StartsAt.AddMinutes(-30), 10)).Should().Equal(group);

        var reminded = first with { Phase = SessionPhase.Reminded };
        (await Keep(group, first, reminded)).Should().BeTrue();
        (await Keep(group, first, reminded)).Should().BeFalse("somebody else has done it");

        (await Books.Notices.Unseen(ana, 0)).Should().ContainSingle().Which.Subject.Should().StartWith(group.Value);
        (await Books.Directory.Find(group))?.NextSession.Should().Be(first.StartsAt);
    }

    [Fact]
    public async Task Erasing_a_member_takes_their_visits_and_blocks_along()
    {
        var group = await storage.World.Group();
        var gil = await storage.World.Member("gil");
        var ana = await storage.World.SeatedMember(group, "ana");
        await Arrive(group, gil, Now, Now.AddHours(1));
        await Books.Blocks.Add(gil, ana, Now);
        await Books.Blocks.Add(ana, gil, Now);

        await Books.Erasures.Erase(gil, Now);

        storage.Raw(connection => Statement.Number(connection, "SELECT COUNT(*) FROM guests")).Should().Be(0);
        storage.Raw(connection => Statement.Number(connection, "SELECT COUNT(*) FROM blocks")).Should().Be(0);
    }

    private Task<bool> Keep(GroupId group, GroupSession before, GroupSession after) => Books.Schedule.Keep(
        group, before, after, SessionRules.DueAt(Plan, after), MemberNoticeKind.SessionReminder, Now);

    private async Task<AppendResult> Arrive(GroupId group, MemberId guest, DateTimeOffset from, DateTimeOffset until)
    {
        var arrived = GroupEvents.GuestArrived(await Books.Log.Head(group) + 1, new SitInGroup(guest, "gil", AgeBand.Adult), Now);
        return await Books.Guests.Append(arrived, new Guest(group, guest, Now, from, until, null));
    }
}
