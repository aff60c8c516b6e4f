using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Risk;
using TherapyGroups.RiskCases;
using TherapyGroups.Tests.Support;
using TherapyGroups.Worries;

namespace TherapyGroups.Tests.Storage.Worries;

public sealed class WorryBookTests : IDisposable
{
    private readonly StorageFixture storage = new();

    private Books Books => storage.Books;

    private DateTimeOffset Now => storage.Time.GetUtcNow();

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task A_worry_opens_a_case_about_the_other_person_with_the_message_in_it()
    {
        var (group, ana, ben) = await Room();
        var message = await storage.World.Post(group, ben, "I gave my dog away.");

        var outcome = await Books.Worries.Tell(Worry(group, ana, ben, message.MessageId, WorryUrgency.Now, "He never would."));
        storage.Reopen();

        var riskCase = (await Books.Cases.Open()).Should().ContainSingle().Subject;
        riskCase.Id.Should().Be(outcome.Case);
        (riskCase.Member, riskCase.Level, riskCase.EvidenceCount).Should().Be((ben, RiskLevel.Crisis, 1));
        var evidence = (await Books.Cases.Evidence(riskCase.Id)).Should().ContainSingle().Subject;
        (evidence.Text, evidence.Assessment.Level).Should().Be(("I gave my dog away.", RiskLevel.Unscreened));
        (await Books.Worries.OfCase(riskCase.Id)).Should().ContainSingle(worry => worry.Words == "He never would." && worry.Teller == ana);
        (await Books.Cases.History(riskCase.Id)).Select(entry => (entry.Kind, entry.By)).Should().Equal(
            (CaseHistoryKind.Raised, null), (CaseHistoryKind.WorryTold, ana));
    }

    [Fact]
    public async Task A_message_that_was_told_of_first_and_flagged_later_stands_in_the_case_once()
    {
        var (group, ana, ben) = await Room();
        var message = await storage.World.Post(group, ben, "help");
        await Books.Worries.Tell(Worry(group, ana, ben, message.MessageId));

        var screened = message.As(RiskLevel.Crisis);
        var saved = await Books.Screening.Save(
            Screened.Batch(
                group, await Books.Screening.Cursor(group), message.Seq, Screened.Evidence(group, screened), screened),
            Now);

        saved.GetValueOrDefault().Should().ContainSingle();
        (await Books.Cases.Evidence(saved.GetValueOrDefault()[0])).Should().ContainSingle()
            .Which.Assessment.Level.Should().Be(RiskLevel.Crisis);
    }

    [Fact]
    public async Task Telling_the_same_again_changes_nothing()
    {
        var (group, ana, ben) = await Room();
        var worry = Worry(group, ana, ben, null);

        var first = await Books.Worries.Tell(worry);
        (await Books.Worries.Tell(worry)).Should().Be(first);

        (await Books.Worries.OfCase(first.Case.GetValueOrDefault())).Should().ContainSingle();
    }

    [Fact]
    public async Task Worries_of_several_people_stand_in_the_one_open_case()
    {
        var (group, ana, ben) = await Room();
        var chloe = await storage.World.SeatedMember(group, "chloe");

        var first = await Books.Worries.Tell(Worry(group, ana, ben, null));
        var second = await Books.Worries.Tell(Worry(group, chloe, ben, null, WorryUrgency.Now));

        second.Case.Should().Be(first.Case);
        (await Books.Cases.Open()).Should().ContainSingle().Which.Level.Should().Be(RiskLevel.Crisis);
        (await Books.Worries.OfCase(first.Case.GetValueOrDefault())).Select(worry => worry.Teller).Should().Equal(ana, chloe);
    }

    [Fact]
    public async Task After_a_lot_of_tellings_within_an_hour_the_next_has_to_wait()
    {
        var (group, ana, ben) = await Room();
        for (var i = 0; i < WorryRules.TellingsMax; i++)
        {
            (await Books.Worries.Tell(Worry(group, ana, ben, null))).Result.Should().Be(TellingResult.Told);
        }

        var refused = await Books.Worries.Tell(Worry(group, ana, ben, null));
        (refused.Result, refused.Until).Should().Be((TellingResult.TooMany, Now + WorryRules.Window));
        storage.Time.Advance(WorryRules.Window);
        (await Books.Worries.Tell(Worry(group, ana, ben, null))).Result.Should().Be(TellingResult.Told);
    }

    [Fact]
    public async Task Whom_it_is_about_finds_nothing_of_it_in_what_is_held_about_them()
    {
        var (group, ana, ben) = await Room();
        var told = await Books.Worries.Tell(Worry(group, ana, ben, null, words: "He never would."));

        var held = (await Books.Holdings.Parts(ben)).SelectMany(part => part.Rows).SelectMany(row => row.Values).ToList();
        held.Should().NotContain(told.Case.GetValueOrDefault().Value).And.NotContain("He never would.").And.NotContain(ana.Value);
        (await Books.Notices.Unseen(ben, 0)).Should().BeEmpty();

        var mine = (await Books.Holdings.Parts(ana)).Single(part => part.Name == "worries-told").Rows.Single();
        mine["words"].Should().Be("He never would.");
    }

    [Fact]
    public async Task The_words_of_whoever_told_go_with_them()
    {
        var (group, ana, ben) = await Room();
        var told = await Books.Worries.Tell(Worry(group, ana, ben, null, words: "He never would."));

        await Books.Erasures.Erase(ana, Now);

        (await Books.Worries.OfCase(told.Case.GetValueOrDefault())).Should().ContainSingle().Which.Words.Should().BeEmpty();
        storage.Raw(connection => Statement.Number(connection, "SELECT COUNT(*) FROM worries WHERE words_sealed IS NOT NULL"))
            .Should().Be(0);
    }

    [Fact]
    public async Task Nobody_can_be_told_of_who_is_not_there()
    {
        var (group, ana, _) = await Room();

        (await Books.Worries.Tell(Worry(group, ana, new MemberId("nobody"), null))).Result.Should().Be(TellingResult.NobodyThere);

        (await Books.Cases.Open()).Should().BeEmpty();
    }

    private Worry Worry(
        GroupId group, MemberId teller, MemberId about, MessageId? message, WorryUrgency urgency = WorryUrgency.Unsure,
        string words = "") =>
        new(Guid.NewGuid().ToString(), group, about, message, teller, urgency, words, Now);

    private async Task<(GroupId Group, MemberId Ana, MemberId Ben)> Room()
    {
        var group = await storage.World.Group();
        return (group, await storage.World.SeatedMember(group, "ana"), await storage.World.SeatedMember(group, "ben"));
    }
}
