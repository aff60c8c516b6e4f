using TherapyGroups.Paging;
using TherapyGroups.Risk;
using TherapyGroups.RiskCases;

namespace TherapyGroups.Tests.Grains.Paging;

public sealed class PagingRulesTests
{
    [Theory]
    [InlineData(1, 5)]
    [InlineData(2, 10)]
    [InlineData(3, 20)]
    [InlineData(5, 80)]
    [InlineData(6, 120)]
    [InlineData(60, 120)]
    public void The_pause_doubles_up_to_a_bound_and_is_spread_by_a_fifth(int attempt, int seconds)
    {
        var pauses = Enumerable.Range(0, 200).Select(number => PagingRules.RetryAfter(Page($"case-{number}",
            attempt)).TotalSeconds).ToList();

        pauses.Should().OnlyContain(pause => pause >= 0.8 * seconds && pause <= 1.2 * seconds);
        (pauses.Max() - pauses.Min()).Should().BeGreaterThan(0.2 * seconds, "calls that failed together must not come back together");
    }

    [Fact]
    public void An_attempt_is_given_up_before_another_may_begin() => PagingRules.AttemptTimeout.Should().BeLessThan(PagingRules.Lease);

    private static Page Page(string id, int attempt) =>
        new(id, new CaseId(id), PagerChannel.Webhook, RiskLevel.Crisis, IsDrill: false, default, attempt);
}
