using Microsoft.Extensions.Configuration;
using TherapyGroups.RiskCases;
using TherapyGroups.Silo.Escalation;

namespace TherapyGroups.Tests.Grains.Escalation;

public sealed class EscalationSettingsTests
{
    [Fact]
    public void Without_settings_the_defaults_hold() => Read().Should().Be(new CaseClock());

    [Fact]
    public void Each_time_can_be_set() =>
        Read("Escalation:DeliverWithinSeconds=5", "Escalation:CrisisAnswerWithinSeconds=30", "Escalation:RedAnswerWithinSeconds=120",
            "Escalation:PageAgainSeconds=90", "Escalation:QuietAfterAnswerSeconds=45").Should().Be(new CaseClock
        {
            DeliverWithinSeconds = 5, CrisisAnswerWithinSeconds = 30, RedAnswerWithinSeconds = 120, PageAgainSeconds = 90,
            QuietAfterAnswerSeconds = 45,
        });

    [Fact]
    public void The_earlier_name_of_the_section_still_holds_and_the_new_one_wins() =>
        Read("CaseClock:DeliverWithinSeconds=7", "CaseClock:RedAnswerWithinSeconds=200", "Escalation:RedAnswerWithinSeconds=100")
            .Should().Be(new CaseClock { DeliverWithinSeconds = 7, RedAnswerWithinSeconds = 100 });

    [Theory]
    [InlineData("Escalation:DeliverWithinSeconds=0", "Escalation__DeliverWithinSeconds must be a whole number of seconds from 1 to 3600")]
    [InlineData("Escalation:DeliverWithinSeconds=soon", "it is 'soon'")]
    [InlineData("Escalation:QuietAfterAnswerSeconds=601", "QuietAfterAnswerSeconds must be a whole number of seconds from 1 to 600")]
    [InlineData("Escalation:ConsoleGoneAfterSeconds=60", "ConsoleGoneAfterSeconds must be a whole number of seconds from 120 to 3600")]
    [InlineData("Escalation:RedAnswerWithinSeconds=-1", "Escalation__RedAnswerWithinSeconds must be")]
    [InlineData("Escalation:CrisisAnswerWithinSeconds=400", "a Crisis may not wait longer for an answer than a Red")]
    [InlineData("Escalation:DeliverWithinSeconds=90", "a case may not take longer to reach a screen")]
    [InlineData("Escalation:CrisisWithin=60", "Escalation__CrisisWithin is not known; known are DeliverWithinSeconds")]
    public void A_mistake_is_refused_in_a_sentence(string setting, string sentence) =>
        FluentActions.Invoking(() => Read(setting)).Should().Throw<InvalidDataException>().WithMessage($"*{sentence}*");

    [Fact]
    public void Every_mistake_is_named_at_once() =>
        FluentActions.Invoking(() => Read("Escalation:DeliverWithinSeconds=x", "Escalation:PageAgainSeconds=y", "Escalation:Other=z"))
            .Should().Throw<InvalidDataException>().WithMessage("*DeliverWithinSeconds*PageAgainSeconds*Other*");

    private static CaseClock Read(params string[] settings) => EscalationSettings.Read(
        new ConfigurationBuilder().AddInMemoryCollection(
            settings.Select(setting => setting.Split('=')).Select(pair => KeyValuePair.Create(pair[0], (string?)pair[1]))).Build(),
        hasPager: false);
}
