using TherapyGroups.Groups;
using TherapyGroups.Labels;
using TherapyGroups.Members;
using TherapyGroups.Risk;
using TherapyGroups.RiskCases;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Storage.Labels;

public sealed class LabelTests : IDisposable
{
    private static readonly MemberId Rivera = new("rivera");
    private static readonly MemberId Okafor = new("okafor");

    private readonly StorageFixture storage = new();

    private ILabelBook Labels => storage.Books.Labels;

    private DateTimeOffset Now => storage.Time.GetUtcNow();

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task A_label_of_the_whole_stands_by_the_message_that_set_the_level()
    {
        var (group, ana, first) = await Raised(RiskLevel.Red, "a bad day");
        await storage.Case(group, ana, RiskLevel.Crisis, "a worse evening");

        (await Labels.Keep(first.Id, null, Rivera, RiskLevel.Red, Now)).Should().Be(LabelResult.Done);

        (await Labels.Export(withWords: true, "", 0, 10)).Should().ContainSingle().Which.Should().BeEquivalentTo(
            new { Label = RiskLevel.Red, Text = "a worse evening", Context = new[] { "a bad day" } });
    }

    [Fact]
    public async Task One_message_can_be_judged_by_itself()
    {
        var (group, ana, riskCase) = await Raised(RiskLevel.Crisis, "the first");
        await storage.Case(group, ana, RiskLevel.Red, "the second");
        var second = (await storage.Books.Cases.Evidence(riskCase.Id))[1].MessageId;

        await Labels.Keep(riskCase.Id, second, Rivera, RiskLevel.Green, Now);

        (await Labels.Of(riskCase.Id)).Should().ContainSingle().Which.MessageId.Should().Be(second);
    }

    [Fact]
    public async Task A_clinician_who_thinks_again_replaces_their_own_label_and_nobody_elses()
    {
        var (_, _, riskCase) = await Raised(RiskLevel.Crisis, "help");
        await Labels.Keep(riskCase.Id, null, Rivera, RiskLevel.Crisis, Now);
        await Labels.Keep(riskCase.Id, null, Okafor, RiskLevel.Amber, Now.AddMinutes(1));

        await Labels.Keep(riskCase.Id, null, Rivera, RiskLevel.Green, Now.AddMinutes(2));

        (await Labels.Of(riskCase.Id)).Select(label => (label.By, label.Level)).Should()
            .Equal((Okafor, RiskLevel.Amber), (Rivera, RiskLevel.Green));
        (await Labels.Export(withWords: false, "", 0, 10)).Should().ContainSingle("each message is exported once, by its newest label")
            .Which.Label.Should().Be(RiskLevel.Green);
    }

    [Fact]
    public async Task Without_leave_no_word_is_exported()
    {
        var (_, _, riskCase) = await Raised(RiskLevel.Crisis, "help");
        await Labels.Keep(riskCase.Id, null, Rivera, RiskLevel.Crisis, Now);

        var exported = (await Labels.Export(withWords: false, "", 0, 10)).Single();

        (exported.Text, exported.Context).Should().BeEquivalentTo(((string?)null, Array.Empty<string>()));
        exported.Assessment.Level.Should().Be(RiskLevel.Crisis);
    }

    [Fact]
    public async Task Erased_words_are_exported_no_more_and_the_label_stays()
    {
        var (_, ana, riskCase) = await Raised(RiskLevel.Crisis, "help");
        await Labels.Keep(riskCase.Id, null, Rivera, RiskLevel.Crisis, Now);

        await storage.Books.Erasures.Erase(ana, Now);

        (await Labels.Export(withWords: true, "", 0, 10)).Should().ContainSingle().Which.Text.Should().BeNull();
    }

    [Fact]
    public async Task Pages_of_an_export_follow_one_another_without_gap_or_repeat()
    {
        for (var number = 0; number < 5; number++)
        {
            var (_, _, riskCase) = await Raised(RiskLevel.Red, $"message {number}", $"person {number}");
            await Labels.Keep(riskCase.Id, null, Rivera, RiskLevel.Red, Now);
        }

        var read = new List<LabelledMessage>();
        var (group, seq) = ("", 0L);
        while (await Labels.Export(withWords: true, group, seq, 2) is { Count: > 0 } page)
        {
            read.AddRange(page);
            (group, seq) = (page[^1].Group.Value, page[^1].Seq);
        }

        read.Select(message => message.Text).Should().BeEquivalentTo(Enumerable.Range(0, 5).Select(number => $"message {number}"));
    }

    [Fact]
    public async Task There_is_no_label_without_a_case_or_of_a_message_that_is_not_in_it()
    {
        var (_, _, riskCase) = await Raised(RiskLevel.Crisis, "help");

        (await Labels.Keep(new CaseId("nothing"), null, Rivera, RiskLevel.Red, Now)).Should().Be(LabelResult.UnknownCase);
        (await Labels.Keep(riskCase.Id, new MessageId(Guid.NewGuid()), Rivera, RiskLevel.Red, Now))
            .Should().Be(LabelResult.UnknownMessage);
    }

    [Fact]
    public async Task A_label_is_recorded()
    {
        var (_, _, riskCase) = await Raised(RiskLevel.Crisis, "help");

        await Labels.Keep(riskCase.Id, null, Rivera, RiskLevel.Amber, Now);

        (await storage.Books.Audit.Read(0, 10)).Select(row => (row.Entry.Act, row.Entry.Subject, row.Entry.Reason)).Should()
            .Equal(("case.label", riskCase.Id.Value, "Amber"));
    }

    private async Task<(GroupId Group, MemberId Member, RiskCase Case)> Raised(RiskLevel level, string text, string pseudonym = "ana")
    {
        var group = await storage.World.Group();
        var member = await storage.World.SeatedMember(group, pseudonym);
        return (group, member, await storage.Case(group, member, level, text));
    }
}
