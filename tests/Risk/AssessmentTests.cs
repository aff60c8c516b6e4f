using TherapyGroups.Risk;

namespace TherapyGroups.Tests.Risk;

/// <summary>What every caller may rely on.</summary>
public sealed class AssessmentTests
{
    [Fact]
    public void Intent_time_and_means_are_a_crisis_with_evidence()
    {
        const string Text = "i want to kill myself tonight, i have the pills";

        Assessment answer = Released.Assess(Text);

        answer.Level.Should().Be(RiskLevel.Crisis);
        answer.Probability.Should().BeGreaterThan(0.8);
        answer.Evidence.Select(span => Text.Substring(span.Start, span.Length)).Should().Contain(words => words.Contains("kill myself"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\ud83d")]
    [InlineData("👍")]
    [InlineData("good morning all, tea is on")]
    public void Everyday_and_empty_messages_are_green(string text) => Released.Assess(text).Level.Should().Be(RiskLevel.Green);

    [Theory]
    [InlineData("😀")]
    [InlineData("🙏 ")]
    [InlineData("🎉")]
    [InlineData("lol ")]
    [InlineData("thank you ")]
    public void What_is_said_again_and_again_weighs_what_it_weighs_once(string said) =>
        new[] { 1, 8, 20, 300 }.Select(times => Released.Assess(string.Concat(Enumerable.Repeat(said, times))).Level)
            .Should().OnlyContain(level => level == RiskLevel.Green);

    [Fact]
    public void Every_category_has_a_probability()
    {
        Assessment answer = Released.Assess("he hit me again last night");

        answer.Categories.Keys.Should().BeEquivalentTo(Enum.GetValues<RiskCategory>());
        answer.Categories.Values.Should().OnlyContain(value => value >= 0 && value <= 1);
    }

    [Fact]
    public void Evidence_lies_in_the_original_text_also_behind_emoji_and_look_alikes()
    {
        const string Text = "😭😭 ok so… i wаnt to dіe 💊";

        Assessment answer = Released.Assess(Text);

        answer.Evidence.Should().NotBeEmpty();
        answer.Evidence.Should().OnlyContain(span => span.Start >= 0 && span.Length > 0 && span.Start + span.Length <= Text.Length);
        Text.Substring(answer.Evidence[0].Start, answer.Evidence[0].Length).Should().Contain("dіe");
    }

    [Fact]
    public void The_probability_agrees_with_the_level_the_rules_insist_on() =>
        Released.Assess("i want to die").Probability.Should().BeGreaterThanOrEqualTo(0.5);

    [Theory]
    [InlineData("i was there too, please call someone tonight, you deserve help")]
    [InlineData("i wanted to die for years and i don't now. please talk to your doctor, you are not alone in this")]
    public void Comfort_from_one_who_has_been_there_pages_nobody(string text) =>
        ((int)Released.Assess(text).Level).Should().BeLessThan((int)RiskLevel.Red);

    [Fact]
    public void A_helper_who_says_outright_that_they_want_to_die_pages_all_the_same() =>
        ((int)Released.Assess("please call someone, you are worth it. i want to die too").Level)
            .Should().BeGreaterThanOrEqualTo((int)RiskLevel.Red);

    [Fact]
    public void One_classifier_serves_many_threads()
    {
        string[] texts = ["i want to die", "good game last night", "kms lol i burnt the rice", "she said goodbye and won't answer"];
        double[] alone = [.. texts.Select(text => Released.Assess(text).Probability)];

        double[] together =
        [
            .. Enumerable.Range(0, 400).AsParallel().AsOrdered().Select(index => Released.Assess(texts[index % 4]).Probability),
        ];

        together.Should().Equal(Enumerable.Range(0, 400).Select(index => alone[index % 4]));
    }

    [Fact]
    public void A_more_sensitive_operating_point_never_lowers_a_level()
    {
        IRiskClassifier sensitive = RiskClassifier.LoadEmbedded("sensitive");
        string[] texts = ["i can't do this anymore", "everyone would be better off", "made my peace with it", "so tired of it all", "bye"];

        texts.Should().OnlyContain(text =>
            sensitive.Assess(text, Array.Empty<string>()).Level >= Released.Assess(text, Array.Empty<string>()).Level);
    }

    [Fact]
    public void An_unknown_operating_point_is_refused_by_name()
    {
        Action load = () => RiskClassifier.LoadEmbedded("brave");

        load.Should().Throw<ArgumentException>().WithMessage("*brave*");
    }

    [Fact]
    public void A_candidate_in_the_shadow_never_changes_the_answer()
    {
        var seen = new List<ShadowAssessment>();
        var shadowed = new ShadowClassifier(Released.Classifier, RiskClassifier.LoadEmbedded("sensitive"), seen.Add);

        Assessment answer = shadowed.Assess("i can't do this anymore", []);

        answer.Should().BeEquivalentTo(Released.Assess("i can't do this anymore"));
        seen.Should().ContainSingle().Which.Candidate!.ModelVersion.Should().EndWith("/sensitive");
    }

    [Fact]
    public void A_candidate_that_fails_leaves_the_answer_as_it_was()
    {
        var seen = new List<ShadowAssessment>();
        var shadowed = new ShadowClassifier(Released.Classifier, new BrokenCandidate(), seen.Add);

        Assessment answer = shadowed.Assess("i can't do this anymore", []);

        answer.Should().BeEquivalentTo(Released.Assess("i can't do this anymore"));
        seen.Should().ContainSingle().Which.Candidate.Should().BeNull();
    }

    private sealed class BrokenCandidate : IRiskClassifier
    {
        public string ModelVersion => "broken";

        public Assessment Assess(string text, IReadOnlyList<string> context) => throw new InvalidOperationException("broken candidate");
    }
}
