using TherapyGroups.Tests.Simulation.Broken;

namespace TherapyGroups.Tests.Simulation;

/// <summary>The simulator bites: it finds each of these defects.</summary>
public sealed class BrokenVariantTests(ITestOutputHelper output)
{
    /// <summary>Most are found within a dozen.</summary>
    private const int SchedulesMax = 2_000;

    public static TheoryData<string> Variants =>
    [
        .. typeof(Variant).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Variant))).Select(type => type.Name)
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Variants))]
    public void A_broken_variant_is_found(string name)
    {
        var variant = Make(name);

        var campaign = new Campaign(variant, firstSeed: 1, SchedulesMax).Run();

        output.WriteLine($"{name}: seed {campaign.FailedSeed} of {campaign.Played} schedules");
        campaign.FailedSeed.Should().NotBeNull();
        var replay = Replay.Of(campaign.FailedSeed ?? 0, Make(name));
        replay.Should().NotBeEmpty("a seed that failed fails again");
        output.WriteLine(string.Join('\n', replay.Split('\n').TakeWhile(line => line != "How it came about:")));
    }

    private static Variant Make(string name) =>
        typeof(Variant).Assembly.GetType($"{typeof(Variant).Namespace}.{name}") is { } type
        && Activator.CreateInstance(type) is Variant made
            ? made
            : throw new InvalidOperationException($"There is no variant {name}.");
}
