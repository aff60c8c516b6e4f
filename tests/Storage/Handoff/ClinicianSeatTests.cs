using TherapyGroups.Groups;
using TherapyGroups.Handoff;
using TherapyGroups.RiskCases;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Storage.Handoff;

public sealed class ClinicianSeatTests : IDisposable
{
    private readonly StorageFixture storage = new();

    private Books Books => storage.Books;

    private DateTimeOffset Now => storage.Time.GetUtcNow();

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task A_clinician_sits_there_until_their_licence_runs_out_or_the_case_is_anothers()
    {
        var evening = await storage.World.Group();
        var ana = await storage.World.SeatedMember(evening, "ana");
        var rivera = await storage.World.Clinician("dr-rivera");
        var riskCase = await storage.Case(evening, ana);
        var offer = await Books.Rooms.Offer(new OfferRoom(riskCase.Id, rivera, Peer: null, new GroupId("room")), Now);
        var group = offer.Room?.Group ?? default;
        await storage.World.Seat(group, rivera, GroupRole.Facilitator);
        await storage.World.Seat(group, ana);
        await Books.Sessions.Open("rivera's", rivera, Now, Now.AddDays(2));
        await Books.Sessions.Open("ana's", ana, Now, Now.AddDays(2));
        var over = Now.AddDays(1);
        storage.Raw(connection => Statement.Run(
            connection, $"UPDATE accounts SET licence_expires_at = {over.ToUnixTimeMilliseconds()} WHERE account_id = '{rivera.Value}'"));

        (await Books.Rooms.MaySit(group, rivera, over.AddMilliseconds(-1))).Should().BeTrue();
        (await Books.Sessions.OpenIn(group, over.AddMilliseconds(-1))).Should().BeEquivalentTo("rivera's", "ana's");
        (await Books.Rooms.MaySit(group, rivera, over)).Should().BeFalse();
        (await Books.Sessions.OpenIn(group, over)).Should().Equal("ana's");
        (await Books.Rooms.MaySit(group, ana, over)).Should().BeTrue();

        var handedOver = await Books.Cases.Load(riskCase.Id) ?? throw new InvalidOperationException("No case.");
        (await Books.Cases.Save(
            handedOver with { Phase = CasePhase.Raised, AcknowledgedBy = null, Version = handedOver.Version + 1 },
            new CaseHistoryEntry(Now, CaseHistoryKind.HandedOver, rivera, "over"))).Should().BeTrue();

        (await Books.Rooms.MaySit(group, rivera, Now)).Should().BeFalse();
        (await Books.Directory.FindSeat(group, rivera)).Should().BeNull();
        (await Books.Directory.FindSeat(group, ana)).Should().NotBeNull();
        (await Books.Log.ReadAfter(group, 0, 10))[^1].Should().Match<GroupEvent>(last =>
            last.Kind == GroupEventKind.MemberLeft && last.Actor == rivera);
        (await Books.Rooms.MaySit(evening, rivera, over)).Should().BeTrue("only private rooms ask this");
    }
}
