using TherapyGroups.Risk.Model;

namespace TherapyGroups.Tests.Risk;

/// <summary>From which probability a page goes out.</summary>
public sealed class OperatingPointTests
{
    private static readonly OperatingPoint Point = new("test", 0.5, 0.3, Red: 0.4, RedUnnamed: 0.7, Helping: 2, Crisis: 0.2, "for tests");

    [Theory]
    [InlineData(true, 0, 0.4)]
    [InlineData(false, 0, 0.7)]
    [InlineData(true, 1, 0.831)]
    [InlineData(true, 0.5, 0.644)]
    [InlineData(false, 1, 0.945)]
    public void A_message_said_to_help_another_needs_the_model_to_be_surer(bool named, double help, double from) =>
        Point.PageFrom(named, help).Should().BeApproximately(from, 0.001);

    [Fact]
    public void However_much_it_helps_a_page_stays_within_reach() => Point.PageFrom(named: false, help: 1).Should().BeLessThan(1);

    [Theory]
    [InlineData("default")]
    [InlineData("sensitive")]
    public void Every_released_point_says_what_it_costs(string name)
    {
        var point = OperatingPoints.Named(name);

        point.Why.Should().Contain("1,000");
        point.RedUnnamed.Should().BeGreaterThanOrEqualTo(point.Red);
        point.Helping.Should().BeGreaterThan(0);
    }
}
