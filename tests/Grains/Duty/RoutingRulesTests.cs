using TherapyGroups.Duty;
using TherapyGroups.Members;

namespace TherapyGroups.Tests.Grains.Duty;

public sealed class RoutingRulesTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly MemberId Ana = new("ana");

    [Fact]
    public void The_facilitator_of_the_group_goes_before_everyone_however_busy()
    {
        var question = Question(
            Candidate("idle") with { OpenCases = 0 },
            Candidate("runs-it") with { IsFacilitator = true, OpenCases = 9, Jurisdictions = "FR", Languages = "fr" });

        RoutingRules.Choose(question, Ana, []).Should().Be(new MemberId("runs-it"));
    }

    [Fact]
    public void Whose_licence_and_language_fit_goes_before_who_has_less_to_do()
    {
        var question = Question(
            Candidate("elsewhere") with { Jurisdictions = "FR", Languages = "fr", OpenCases = 0 },
            Candidate("here") with { OpenCases = 5 });

        RoutingRules.Choose(question, Ana, []).Should().Be(new MemberId("here"));
    }

    [Fact]
    public void Of_those_who_fit_alike_the_least_loaded_goes_first_and_then_who_came_first()
    {
        RoutingRules.Choose(Question(Candidate("busy") with { OpenCases = 2 }, Candidate("free")), Ana, [])
            .Should().Be(new MemberId("free"));
        RoutingRules.Choose(Question(Candidate("late") with { Since = Noon.AddHours(1) }, Candidate("early")), Ana, [])
            .Should().Be(new MemberId("early"));
    }

    [Fact]
    public void Nobody_is_left_out_for_not_fitting() =>
        RoutingRules.Choose(Question(Candidate("far") with { Jurisdictions = "NZ", Languages = "mi" }), Ana, [])
            .Should().Be(new MemberId("far"));

    [Fact]
    public void Nobody_is_asked_about_themselves_though_they_fit_best_or_nobody_else_is_there()
    {
        var own = Candidate("rivera") with { IsFacilitator = true };

        RoutingRules.Choose(Question(own, Candidate("okafor") with { OpenCases = 9 }), own.Clinician, [])
            .Should().Be(new MemberId("okafor"));
        RoutingRules.Choose(Question(own), own.Clinician, []).Should().BeNull("they are no cover for themselves");
        RoutingRules.Choose(Question(own), Ana, []).Should().Be(own.Clinician);
    }

    [Theory]
    [InlineData("US", "US-CA", true)]
    [InlineData("US", "us", true)]
    [InlineData("US", "CA-ON, US-NY", true)]
    [InlineData("US", "USX", false)]
    [InlineData("US", "GB", false)]
    [InlineData("US", "", false)]
    [InlineData("", "US", false)]
    public void A_licence_counts_in_its_country(string country, string jurisdictions, bool fits) =>
        RoutingRules.Fit(new RoutingQuestion(country, "", []), Candidate("one") with { Jurisdictions = jurisdictions })
            .Should().Be(fits ? 1 : 0);

    [Theory]
    [InlineData("pt-BR", "en pt", true)]
    [InlineData("pt", "pt-BR", true)]
    [InlineData("en", "EN", true)]
    [InlineData("en", "de", false)]
    [InlineData("en", "", false)]
    [InlineData("", "en", false)]
    public void A_language_counts_whatever_its_region(string language, string languages, bool fits) =>
        RoutingRules.Fit(new RoutingQuestion("", language, []), Candidate("one") with { Languages = languages })
            .Should().Be(fits ? 1 : 0);

    [Fact]
    public void Whatever_the_roster_somebody_is_chosen_unless_nobody_else_is_there_and_never_somebody_passed_over()
    {
        var dice = new Random(7);
        for (var round = 0; round < 2_000; round++)
        {
            var question = Any(dice);
            var notTo = question.OnDuty.Where(_ => dice.Next(3) == 0).Select(one => one.Clinician).ToList();
            var others = question.OnDuty.Where(one => !notTo.Contains(one.Clinician)).ToList();

            var chosen = RoutingRules.Choose(question, Ana, notTo);

            (chosen is not null).Should().Be(others.Count > 0);
            if (chosen is { } clinician)
            {
                ShouldBeBest(question, others, others.Single(one => one.Clinician == clinician));
            }
        }
    }

    [Fact]
    public void The_order_of_the_roster_does_not_matter()
    {
        var dice = new Random(11);
        for (var round = 0; round < 500; round++)
        {
            var question = Any(dice);
            var shuffled = question.OnDuty.ToArray();
            dice.Shuffle(shuffled);

            RoutingRules.Choose(question with { OnDuty = shuffled }, Ana, []).Should().Be(RoutingRules.Choose(question, Ana, []));
        }
    }

    private static void ShouldBeBest(RoutingQuestion question, List<RoutingCandidate> others, RoutingCandidate chosen)
    {
        others.Should().NotContain(one => one.IsFacilitator && !chosen.IsFacilitator);
        var peers = others.Where(one => one.IsFacilitator == chosen.IsFacilitator).ToList();
        peers.Max(one => RoutingRules.Fit(question, one)).Should().Be(RoutingRules.Fit(question, chosen));
        peers.Where(one => RoutingRules.Fit(question, one) == RoutingRules.Fit(question, chosen)).Min(one => one.OpenCases)
            .Should().Be(chosen.OpenCases);
    }

    private static RoutingQuestion Any(Random dice)
    {
        string[] places = ["US", "US-CA", "GB", "FR, US-NY", ""];
        string[] languages = ["en", "fr en", "es", ""];
        return new RoutingQuestion(
            dice.Next(4) == 0 ? "" : "US",
            dice.Next(4) == 0 ? "" : "en",
            [
                .. Enumerable.Range(0, dice.Next(6)).Select(number => new RoutingCandidate(
                    new MemberId($"clinician-{number}"), Noon.AddMinutes(dice.Next(5)), places[dice.Next(places.Length)],
                    languages[dice.Next(languages.Length)], dice.Next(4), dice.Next(5) == 0)),
            ]);
    }

    private static RoutingQuestion Question(params RoutingCandidate[] onDuty) => new("US", "en", onDuty);

    private static RoutingCandidate Candidate(string name) => new(new MemberId(name), Noon, "US-CA", "en", OpenCases: 0,
        IsFacilitator: false);
}
