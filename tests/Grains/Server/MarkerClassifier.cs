using System.Collections.Concurrent;
using System.Collections.Immutable;
using TherapyGroups.Risk;

namespace TherapyGroups.Tests.Grains.Server;

/// <summary>
/// For tests of moderation's mechanics: a message is of the level that it names ("amber", "red", "crisis"), else green; an
/// "insult" is harassment. Can be told to fail, and remembers what it was asked.
/// </summary>
public sealed class MarkerClassifier : IRiskClassifier
{
    private readonly ConcurrentQueue<string> asked = [];
    private int failuresToCome;

    public string ModelVersion => "markers";

    /// <summary>The texts it gave an answer to or failed on, in order.</summary>
    public IReadOnlyList<string> Asked => [.. asked];

    public void FailNext(int times) => Interlocked.Exchange(ref failuresToCome, times);

    public Assessment Assess(string text, IReadOnlyList<string> context)
    {
        asked.Enqueue(text);
        if (Interlocked.Decrement(ref failuresToCome) >= 0)
        {
            throw new InvalidOperationException("The classifier was told to fail.");
        }

        return new Assessment(LevelOf(text), 0.5, CategoriesOf(text), [new Evidence(0, 1, 1)], ModelVersion);
    }

    private static ImmutableDictionary<RiskCategory, double> CategoriesOf(string text) =>
        text.Contains("insult", StringComparison.Ordinal)
            ? ImmutableDictionary<RiskCategory, double>.Empty.Add(RiskCategory.Harassment, 0.9)
            : ImmutableDictionary<RiskCategory, double>.Empty;

    private static RiskLevel LevelOf(string text) =>
        text.Contains("crisis", StringComparison.Ordinal) ? RiskLevel.Crisis
        : text.Contains("red", StringComparison.Ordinal) ? RiskLevel.Red
        : text.Contains("amber", StringComparison.Ordinal) ? RiskLevel.Amber
        : RiskLevel.Green;
}
