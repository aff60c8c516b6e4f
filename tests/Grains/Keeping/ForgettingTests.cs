using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Risk;
using TherapyGroups.RiskCases;
using TherapyGroups.Tests.Grains.Server;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Grains.Keeping;

/// <summary>What cannot be read any more must neither be taken for calm nor hold up what can.</summary>
public sealed class ForgettingTests
{
    [Fact]
    public async Task A_damaged_message_goes_to_a_clinician_at_once_and_the_next_one_is_screened()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, rivera) = await server.Evening();
        var ben = await server.World.SeatedMember(group, "ben");
        var damaged = await server.World.Post(group, ana, "nothing");
        server.Run($"UPDATE group_events SET text_sealed = x'010203' WHERE seq = {damaged.Seq}");
        await server.World.Post(group, ben, "crisis");

        await server.Moderation(group).CatchUp();

        await Eventually.Holds("the cases of Ana and Ben at Dr. Rivera's", async () =>
            (await server.Books.Cases.Open()).Count(one => one.AssignedTo == rivera) == 2);
        (await server.Books.Cases.Open()).Select(one => (one.Member, one.Level)).Should().BeEquivalentTo(
            [(ana, RiskLevel.Unscreened), (ben, RiskLevel.Crisis)]);
        server.Classifier.Asked.Should().Equal("crisis");
    }

    [Fact]
    public async Task An_erased_message_is_passed_over_and_the_next_one_is_screened()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, _) = await server.Evening();
        var ben = await server.World.SeatedMember(group, "ben");
        await server.World.Post(group, ana, "red");
        await server.Books.Erasures.Erase(ana, server.Time.GetUtcNow());
        await server.World.Post(group, ben, "crisis");

        var at = await server.Moderation(group).CatchUp();

        at.Should().Be(await server.Books.Log.Head(group));
        server.Classifier.Asked.Should().Equal("crisis");
        (await server.Books.Cases.Open()).Should().ContainSingle().Which.Member.Should().Be(ben);
    }

    [Fact]
    public async Task A_message_that_waits_for_another_try_when_it_is_erased_is_not_waited_for()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, _) = await server.Evening();
        server.Classifier.FailNext(1);
        await server.World.Post(group, ana, "nothing");
        await server.Moderation(group).CatchUp();

        await server.Books.Erasures.Erase(ana, server.Time.GetUtcNow());
        await server.Moderation(group).CatchUp();

        var later = server.Time.GetUtcNow().AddHours(1);
        (await server.Books.Screening.Behind(later, later, 10)).Should().BeEmpty();
    }

    [Fact]
    public async Task An_erased_members_seat_is_free_for_the_next()
    {
        await using var server = await RunningServer.Start();
        var group = await server.World.Group(capacity: 2);
        var ana = await server.World.SeatedMember(group, "ana");
        await server.World.SeatedMember(group, "ben");
        var chloe = await server.World.Member("chloe");
        var wish = new JoinGroup(chloe, "chloe", AgeBand.Adult, GroupRole.Member, AgreementVersion: 1);
        (await server.Group(group).Join(wish)).Result.Should().Be(JoinResult.Waiting);

        await server.Books.Erasures.Erase(ana, server.Time.GetUtcNow());
        await server.Group(group).LogGrew();

        (await server.Group(group).Join(wish)).Result.Should().Be(JoinResult.Joined);
    }

    [Fact]
    public async Task The_open_case_of_an_erased_member_is_worked_on_to_its_end()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, rivera) = await server.Evening();
        await server.Post(group, ana, "crisis");
        var riskCase = await server.OpenCase("of Ana", one => one.AssignedTo == rivera);

        await server.Books.Erasures.Erase(ana, server.Time.GetUtcNow());

        (await server.Case(riskCase.Id).Acknowledge(rivera)).Result.Should().Be(CaseActResult.Done);
        (await server.Case(riskCase.Id).AddNote(rivera, "She left.")).Result.Should().Be(CaseActResult.Done);
        (await server.Case(riskCase.Id).Resolve(new ResolveCase(rivera, Disposition.Unreachable, "Erased.", null)))
            .Result.Should().Be(CaseActResult.Done);
        (await server.Books.Cases.History(riskCase.Id)).Select(entry => entry.Note).Should().Contain("She left.").And.EndWith("Erased.");
    }

    [Fact]
    public async Task The_clock_forgets_what_was_kept_for_its_days()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, _) = await server.Evening();
        await server.Post(group, ana, "nothing");
        await Eventually.Holds("the screening", async () =>
            await server.Books.Screening.Cursor(group) == await server.Books.Log.Head(group));

        await server.RestartAfter(TimeSpan.FromDays(89));
        (await server.Books.Log.ReadMessagesBefore(group, long.MaxValue, 10))[0].Text.Should().Be("nothing");
        await server.RestartAfter(TimeSpan.FromDays(1));
        await server.ClockIsBelieved();

        await Eventually.Holds("the forgetting", async () =>
            (await server.Books.Log.ReadMessagesBefore(group, long.MaxValue, 10))[0].State == MessageState.Erased);
    }

    [Fact]
    public async Task The_clock_forgets_while_the_server_runs()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, _) = await server.Evening();
        server.Run("UPDATE groups SET retention_days = 1; UPDATE messages SET expires_at = NULL");
        await server.Post(group, ana, "nothing");
        await Eventually.Holds("the screening", async () =>
            await server.Books.Screening.Cursor(group) == await server.Books.Log.Head(group));

        // A whole day second by second would take half a minute.
        await server.RestartAfter(TimeSpan.FromHours(23));
        server.Time.Advance(TimeSpan.FromHours(1));
        await server.ClockIsBelieved();

        await Eventually.Holds("the forgetting", async () =>
        {
            server.Time.Advance(TimeSpan.FromMinutes(1));
            return (await server.Books.Log.ReadMessagesBefore(group, long.MaxValue, 10))[0].State == MessageState.Erased;
        });
    }
}
