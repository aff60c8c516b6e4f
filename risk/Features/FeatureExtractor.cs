using TherapyGroups.Risk.Language;
using TherapyGroups.Risk.Rules;

namespace TherapyGroups.Risk.Features;

/// <summary>Everything the model looks at. Each group can be switched off, so that its worth can be measured.</summary>
internal sealed class FeatureExtractor(FeatureGroups groups, LexiconClass classes, WordClasses wordClasses, RulesFloor rules)
{
    private readonly Action<FeatureVector, Reading> addWordClasses = wordClasses.Add;

    /// <param name="reading">The message.</param>
    /// <param name="floor">What the rules say of it.</param>
    /// <param name="context">What its author wrote before, if that has a say.</param>
    public FeatureVector Extract(Reading reading, Floor floor, IReadOnlyList<Reading> context)
    {
        var vector = new FeatureVector();
        vector.Add(FeatureHash.Of("bias"), 1);
        Group(vector, reading, FeatureGroups.Words, 3f, WordFeatures.Add);
        Group(vector, reading, FeatureGroups.Characters, 2f, CharacterFeatures.Add);
        Group(vector, reading, FeatureGroups.WordClasses, 2f, addWordClasses);
        Group(vector, reading, FeatureGroups.Scope, 2.5f, ScopeFeatures.Add);
        Group(vector, reading, FeatureGroups.Abstract, 2f, AbstractFeatures.Add);
        if (groups.HasFlag(FeatureGroups.Lexicon))
        {
            LexiconFeatures.Add(vector, reading);
        }

        if (groups.HasFlag(FeatureGroups.Message))
        {
            MessageFeatures.Add(vector, reading, floor);
        }

        if (groups.HasFlag(FeatureGroups.Context) && context.Count > 0)
        {
            ContextFeatures.Add(vector, reading, context, rules, classes);
        }

        return vector;
    }

    private void Group(FeatureVector vector, Reading reading, FeatureGroups group, float weight, Action<FeatureVector, Reading> add)
    {
        if (groups.HasFlag(group))
        {
            int from = vector.Count;
            add(vector, reading);
            vector.Scale(from, weight);
        }
    }
}
