using System.Reflection;
using TherapyGroups.RiskLab.Corpus;
using TherapyGroups.RiskLab.Training;

namespace TherapyGroups.Tests.Risk;

/// <summary>The corpus is fit to learn from and to be measured on.</summary>
public sealed class CorpusTests
{
    private static readonly DirectoryInfo Folder = new(typeof(CorpusTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(item => item.Key == "CorpusFolder").Value!);

    [Fact]
    public void Every_line_follows_the_guidelines() => CorpusFolder.All(Folder).Count.Should().BeGreaterThanOrEqualTo(6000);

    [Fact]
    public void The_behavioural_suite_has_35_functionalities_of_20_cases() =>
        CorpusFolder.Behaviour(Folder).GroupBy(message => message.Family)
            .Count(group => group.Count() >= 20)
            .Should().BeGreaterThanOrEqualTo(35);

    [Fact]
    public void No_family_stands_in_both_parts() =>
        CorpusFolder.Trained(Folder).Select(message => message.Family)
            .Intersect(CorpusFolder.HeldBack(Folder).Select(message => message.Family))
            .Should().BeEmpty();

    [Fact]
    public void Every_level_stands_in_the_held_back_part() =>
        CorpusFolder.HeldBack(Folder).Select(message => message.Level).Distinct().Should().HaveCount(4);

    [Fact]
    public void What_was_written_as_it_comes_counts_most_and_contrasts_least()
    {
        List<CorpusMessage> all = CorpusFolder.All(Folder);
        double Weight(string kind) => all.Where(message => message.Family.StartsWith(kind, StringComparison.Ordinal))
            .Select(CorpusWeight.Of).Distinct().Should().ContainSingle(kind).Subject;
        double Lightest(params string[] kinds) => kinds.Min(Weight);

        Lightest("natural-", "support-natural-").Should().BeGreaterThan(Weight("plain-risk-"));
        Weight("plain-risk-").Should().BeGreaterThan(Weight("wide-"));
        Lightest("support-wide-", "near-", "support-near-").Should().Be(Weight("wide-"));
    }

    [Fact]
    public void Nothing_that_is_measured_on_is_a_near_duplicate_of_what_is_learnt()
    {
        List<CorpusMessage> suite = CorpusFolder.Behaviour(Folder);
        bool IsMeasured(CorpusMessage message) => Folds.IsHeldBack(message.Family) || suite.Contains(message);

        NearDuplicates.Across([.. CorpusFolder.All(Folder), .. suite])
            .Where(pair => IsMeasured(pair.One) != IsMeasured(pair.Other))
            .Select(pair => $"{pair.One.Family}:{pair.One.Line} = {pair.Other.Family}:{pair.Other.Line}")
            .Should().BeEmpty();
    }
}
