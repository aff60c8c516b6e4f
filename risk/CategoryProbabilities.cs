using System.Collections;
using TherapyGroups.Risk.Model;

namespace TherapyGroups.Risk;

/// <summary>The categories with their probabilities, in the order of <see cref="RiskCategory"/>, over what the heads answered: a dictionary
/// would be the largest thing that is made for a message.</summary>
/// <param name="heads">By head; not changed from now on.</param>
internal sealed class CategoryProbabilities(double[] heads) : IReadOnlyDictionary<RiskCategory, double>
{
    private static readonly RiskCategory[] All = Enum.GetValues<RiskCategory>();

    public int Count => All.Length;

    public IEnumerable<RiskCategory> Keys => All;

    public IEnumerable<double> Values => All.Select(category => this[category]);

    public double this[RiskCategory key] =>
        TryGetValue(key, out double value) ? value : throw new KeyNotFoundException($"there is no category {key}");

    public bool ContainsKey(RiskCategory key) => (int)key >= 0 && (int)key < All.Length;

    public bool TryGetValue(RiskCategory key, out double value)
    {
        value = ContainsKey(key) ? heads[(int)Heads.Of(key)] : 0;
        return ContainsKey(key);
    }

    public IEnumerator<KeyValuePair<RiskCategory, double>> GetEnumerator() =>
        All.Select(category => KeyValuePair.Create(category, this[category])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
