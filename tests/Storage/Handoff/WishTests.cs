using TherapyGroups.Groups;
using TherapyGroups.Handoff;
using TherapyGroups.Members;
using TherapyGroups.RiskCases;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Storage.Handoff;

/// <summary>A member's wish to talk with a clinician in private.</summary>
public sealed class WishTests : IDisposable
{
    private readonly StorageFixture storage = new();

    private Books Books => storage.Books;

    private DateTimeOffset Now => storage.Time.GetUtcNow();

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task The_member_asks_for_a_clinician_once()
    {
        var (riskCase, ana, _) = await Raised();

        (await Books.Rooms.Want(ana, Now)).Should().Be(riskCase.Id);
        (await Books.Rooms.Want(ana, Now)).Should().Be(riskCase.Id);

        (await Kinds(riskCase)).Count(kind => kind == CaseHistoryKind.RoomWanted).Should().Be(1, "who asked is waited for");
        (await Books.Rooms.Want(await storage.World.Member("ben"), Now)).Should().BeNull();
    }

    [Fact]
    public async Task A_wish_to_a_clinician_who_has_gone_off_duty_goes_to_the_desk()
    {
        var (riskCase, ana, rivera) = await Raised();
        await Books.Duty.Set(rivera, onDuty: true, Now);
        await Books.Rooms.Offer(new OfferRoom(riskCase.Id, rivera, Peer: null, new GroupId("private")), Now);
        await Books.Duty.Set(rivera, onDuty: false, Now);

        await Books.Rooms.Want(ana, Now);

        var back = (await Books.Cases.Load(riskCase.Id))!;
        (back.AcknowledgedBy, back.Phase, CaseRules.IsUnanswered(back)).Should().Be((null, CasePhase.Raised, true));
        (await Kinds(riskCase)).Should().EndWith([CaseHistoryKind.RoomWanted, CaseHistoryKind.Returned]);
    }

    [Fact]
    public async Task Who_asked_and_was_told_that_somebody_has_it_may_ask_again()
    {
        var (riskCase, ana, rivera) = await Raised();
        await Books.Duty.Set(rivera, onDuty: true, Now);
        await Books.Rooms.Want(ana, Now);
        var waiting = (await Books.Cases.Load(riskCase.Id))!;
        await Books.Cases.Save(
            CaseRules.Act(waiting, CaseTrigger.Acknowledge, rivera).After,
            new CaseHistoryEntry(Now, CaseHistoryKind.Acknowledged, rivera));

        await Books.Rooms.Want(ana, Now);

        (await Kinds(riskCase)).Count(kind => kind == CaseHistoryKind.RoomWanted).Should().Be(2);
        var asked = (await Books.Cases.Load(riskCase.Id))!;
        (asked.AcknowledgedBy, CaseRules.IsUnanswered(asked), asked.NewsCount).Should().Be((rivera, true, waiting.NewsCount + 1));
    }

    private async Task<IEnumerable<CaseHistoryKind>> Kinds(RiskCase riskCase) =>
        (await Books.Cases.History(riskCase.Id)).Select(entry => entry.Kind);

    private async Task<(RiskCase Case, MemberId Ana, MemberId Rivera)> Raised()
    {
        var group = await storage.World.Group();
        var ana = await storage.World.SeatedMember(group, "ana");
        return (await storage.Case(group, ana), ana, await storage.World.Clinician("dr-rivera"));
    }
}
