using TherapyGroups.FollowUps;
using TherapyGroups.Groups;
using TherapyGroups.Handoff;
using TherapyGroups.Members;
using TherapyGroups.Moderation;
using TherapyGroups.Risk;
using TherapyGroups.RiskCases;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Storage.Handoff;

public sealed class PrivateRoomTests : IDisposable
{
    private readonly StorageFixture storage = new();
    private int offers;

    private Books Books => storage.Books;

    private DateTimeOffset Now => storage.Time.GetUtcNow();

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task An_offer_takes_the_case_opens_one_room_and_asks_the_member_in()
    {
        var (riskCase, ana, rivera) = await Raised();

        var room = (await Offer(riskCase, rivera)).Room ?? throw new InvalidOperationException("No room.");
        storage.Reopen();

        (room.Member, room.Place, room.IsOpen).Should().Be((ana, RoomPlace.Offered, true));
        (await Books.Rooms.OfGroup(room.Group)).Should().Be(room);
        (await Books.Cases.Load(riskCase.Id))?.AcknowledgedBy.Should().Be(rivera);
        (await Books.Notices.Unseen(ana, 0)).Should().ContainSingle(notice =>
            notice.Kind == MemberNoticeKind.PrivateRoomOffered && notice.Subject == room.Group.Value);
        (await Kinds(riskCase)).Should().EndWith([CaseHistoryKind.Acknowledged, CaseHistoryKind.RoomOffered]);
        (await Books.Audit.Read(0, 100)).Should().Contain(row => row.Entry.Act == "case.handoff" && row.Entry.By == rivera);
    }

    [Fact]
    public async Task A_second_offer_is_the_same_room_and_asks_nobody_twice()
    {
        var (riskCase, ana, rivera) = await Raised();
        var first = await Offer(riskCase, rivera);

        (await Offer(riskCase, rivera)).Should().Be(first);

        (await Books.Notices.Unseen(ana, 0)).Should().ContainSingle();
        (await Kinds(riskCase)).Count(kind => kind == CaseHistoryKind.RoomOffered).Should().Be(1);
    }

    [Fact]
    public async Task Of_many_offers_at_once_one_room_comes()
    {
        var (riskCase, _, rivera) = await Raised();

        var rooms = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Offer(riskCase, rivera)));

        rooms.Select(outcome => outcome.Room?.Group).Distinct().Should().ContainSingle();
    }

    [Fact]
    public async Task Another_clinician_is_told_who_has_the_case_and_a_resolved_case_has_no_room()
    {
        var (riskCase, _, rivera) = await Raised();
        var okafor = await storage.World.Clinician("dr-okafor");
        await Offer(riskCase, rivera);

        (await Offer(riskCase, okafor)).Should().Be(new OfferOutcome(OfferResult.HeldByAnother, Holder: rivera));
        await Resolve(riskCase.Id, rivera);
        (await Offer(riskCase, rivera)).Result.Should().Be(OfferResult.Resolved);
        (await Books.Rooms.Offer(new OfferRoom(new CaseId("none"), rivera, null, new GroupId("g")), Now)).Result
            .Should().Be(OfferResult.UnknownCase);
    }

    [Fact]
    public async Task Whoever_declined_or_left_can_be_asked_again_in_the_same_room()
    {
        var (riskCase, ana, rivera) = await Raised();
        var group = (await Offer(riskCase, rivera)).Room?.Group ?? default;

        (await Books.Rooms.Act(group, ana, RoomAct.Decline, Now))?.Place.Should().Be(RoomPlace.Declined);
        (await Books.Notices.Unseen(ana, 0)).Should().BeEmpty("an answered offer is put away");
        (await Offer(riskCase, rivera)).Room.Should().Match<PrivateRoom>(room => room.Group == group && room.Place == RoomPlace.Offered);
        (await Books.Rooms.Act(group, ana, RoomAct.Accept, Now))?.Place.Should().Be(RoomPlace.Accepted);
        (await Books.Rooms.Act(group, ana, RoomAct.Leave, Now))?.Place.Should().Be(RoomPlace.Left);

        (await Kinds(riskCase)).Should().EndWith(
        [
            CaseHistoryKind.RoomOffered, CaseHistoryKind.RoomDeclined, CaseHistoryKind.RoomOffered, CaseHistoryKind.RoomEntered,
            CaseHistoryKind.RoomLeft,
        ]);
    }

    [Fact]
    public async Task Somebody_who_was_not_asked_cannot_answer()
    {
        var (riskCase, _, rivera) = await Raised();
        var group = (await Offer(riskCase, rivera)).Room?.Group ?? default;
        var ben = await storage.World.Member("ben");

        (await Books.Rooms.Act(group, ben, RoomAct.Accept, Now)).Should().BeNull();
        (await Books.Rooms.OpenTo(ben)).Should().BeEmpty();
        (await Books.Rooms.OpenTo(rivera)).Should().ContainSingle();
    }

    [Fact]
    public async Task No_directory_shows_the_room_and_its_words_stay_while_the_case_is_open()
    {
        var (riskCase, ana, rivera) = await Raised();
        var group = (await Offer(riskCase, rivera)).Room?.Group ?? default;
        await storage.World.Seat(group, ana);
        await storage.World.Post(group, ana, "private words");
        await ScreenAll(group);

        (await Books.Directory.List(new GroupSearch(), after: "", limit: 100, Now)).Should().NotContain(card => card.Id == group);
        await Books.Retention.Expire(Now.AddYears(1), 100);
        (await Books.Log.ReadMessagesBefore(group, long.MaxValue, 10))[0].Text.Should().Be("private words");

        await Resolve(riskCase.Id, rivera);
        await Books.Retention.Expire(Now.AddYears(1), 100);
        (await Books.Log.ReadMessagesBefore(group, long.MaxValue, 10))[0].State.Should().Be(MessageState.Erased);
    }

    [Fact]
    public async Task The_room_closes_with_its_case_in_the_same_write()
    {
        var (riskCase, ana, rivera) = await Raised();
        var group = (await Offer(riskCase, rivera)).Room?.Group ?? default;

        await Resolve(riskCase.Id, rivera);

        (await Books.Rooms.OfCase(riskCase.Id))?.IsOpen.Should().BeFalse();
        (await Books.Log.Load(group)).Should().Match<GroupState>(state => !state.IsOpen && state.IsPrivate);
        (await Books.Log.ReadAfter(group, 0, 10)).Should().ContainSingle(happened => happened.Kind == GroupEventKind.SessionClosed);
        (await Books.Rooms.Act(group, ana, RoomAct.Accept, Now)).Should().BeNull();
    }

    [Fact]
    public async Task What_the_clinician_asks_in_the_room_is_no_sign_of_their_own_and_the_members_words_are()
    {
        var (riskCase, ana, rivera) = await Raised();
        var group = (await Offer(riskCase, rivera)).Room?.Group ?? default;
        await storage.World.Seat(group, rivera, GroupRole.Facilitator);
        await storage.World.Seat(group, ana);
        var question = await storage.World.Post(group, rivera, "Do you want to die?");
        var answer = await storage.World.Post(group, ana, "Yes.");
        var amber = await storage.World.Post(group, ana, "I feel low.");
        var effects = Screened.Evidence(group, question.As(RiskLevel.Crisis), answer.As(RiskLevel.Crisis)) with
        {
            Items =
            [
                new ModerationItem(
                    new ModerationItemId("flag"), ModerationItemKind.Flag, group, amber.MessageId, null, "needs-care", "",
                    ModerationItemState.Open, null, Now, "", ""),
            ],
        };

        var cases = await Books.Screening.Save(
            Screened.Batch(
                group, await Books.Screening.Cursor(group), amber.Seq, effects, question.As(RiskLevel.Crisis),
                answer.As(RiskLevel.Crisis), amber.As(RiskLevel.Amber)),
            Now);

        cases.GetValueOrDefault().Should().Equal(riskCase.Id);
        (await Books.Cases.Open()).Should().NotContain(open => open.Member == rivera);
        (await Books.Queue.List(null, ModerationItemState.Open)).Should().BeEmpty("no moderator reads along in a private room");
    }

    [Fact]
    public async Task A_follow_up_reminds_who_set_it_and_a_day_later_everybody_until_somebody_has_looked()
    {
        var (riskCase, _, rivera) = await Raised();
        var okafor = await storage.World.Clinician("dr-okafor");
        await Books.Duty.Set(rivera, onDuty: true, Now);
        await Offer(riskCase, rivera);
        var due = Now.AddDays(7);
        await Resolve(riskCase.Id, rivera, due);
        storage.Reopen();

        (await Due(rivera, due.AddMilliseconds(-1))).Should().BeEmpty();
        (await Due(rivera, due)).Should().ContainSingle().Which.Case.Should().Be(riskCase.Id);
        (await Due(okafor, due)).Should().BeEmpty();
        (await Due(okafor, due.AddHours(FollowUpLimits.OwnHours))).Should().ContainSingle();

        (await Books.FollowUps.Done(riskCase.Id, okafor, "She is well.", due)).Should().BeTrue();
        (await Books.FollowUps.Done(riskCase.Id, okafor, "Again.", due)).Should().BeFalse();

        (await Due(rivera, due.AddDays(30))).Should().BeEmpty();
        (await Books.Cases.History(riskCase.Id))[^1].Should().Match<CaseHistoryEntry>(entry =>
            entry.Kind == CaseHistoryKind.FollowedUp && entry.Note == "She is well." && entry.By == okafor);
    }

    private Task<IReadOnlyList<FollowUp>> Due(MemberId clinician, DateTimeOffset now) => Books.FollowUps.Due(clinician, now, 10);

    private Task<OfferOutcome> Offer(RiskCase riskCase, MemberId clinician) => Books.Rooms.Offer(
        new OfferRoom(riskCase.Id, clinician, Peer: null, new GroupId($"room-{Interlocked.Increment(ref offers)}")), Now);

    private async Task Resolve(CaseId id, MemberId clinician, DateTimeOffset? followUpAt = null)
    {
        var riskCase = await Books.Cases.Load(id) ?? throw new InvalidOperationException("No case.");
        var resolved = riskCase with
        {
            Phase = CasePhase.Resolved, AcknowledgedBy = clinician, Version = riskCase.Version + 1,
        };
        (await Books.Cases.Save(
            resolved,
            new CaseHistoryEntry(Now, CaseHistoryKind.Resolved, clinician, "over", Disposition.Supported, followUpAt))).Should().BeTrue();
    }

    private async Task<IReadOnlyList<CaseHistoryKind>> Kinds(RiskCase riskCase) =>
        [.. (await Books.Cases.History(riskCase.Id)).Select(entry => entry.Kind)];

    private async Task ScreenAll(GroupId group) => await Books.Screening.Save(
        Screened.Batch(group, await Books.Screening.Cursor(group), await Books.Log.Head(group), ModerationEffects.None), Now);

    private async Task<(RiskCase Case, MemberId Ana, MemberId Rivera)> Raised()
    {
        var group = await storage.World.Group();
        var ana = await storage.World.SeatedMember(group, "ana");
        return (await storage.Case(group, ana), ana, await storage.World.Clinician("dr-rivera"));
    }
}
