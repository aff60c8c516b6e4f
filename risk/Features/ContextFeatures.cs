using TherapyGroups.Risk.Language;
using TherapyGroups.Risk.Rules;

namespace TherapyGroups.Risk.Features;

/// <summary>What the same author said just before: expressions, what the rules said of them, and how the new message takes them
/// up.</summary>
internal static class ContextFeatures
{
    /// <summary>At or under this many words a message leans on what came before.</summary>
    private const int ShortWordsMax = 8;

    private static readonly ulong Class = FeatureHash.Of("x1");
    private static readonly ulong ClassIfShort = FeatureHash.Of("xs");
    private static readonly ulong Cross = FeatureHash.Of("xc");
    private static readonly ulong Stems = FeatureHash.Of("xw");
    private static readonly ulong FloorOf = FeatureHash.Of("xf");
    private static readonly ulong FloorCross = FeatureHash.Of("xg");
    private static readonly ulong FloorWord = FeatureHash.Of("xv");

    public static void Add(FeatureVector vector, Reading reading, IReadOnlyList<Reading> context, RulesFloor rules, LexiconClass classes)
    {
        bool isShort = reading.Words.Count <= ShortWordsMax;
        RiskLevel highest = RiskLevel.Green;
        var said = new HashSet<ulong>();
        int from = vector.Count;
        foreach (Reading before in context)
        {
            RiskLevel level = rules.Judge(before).Level;
            highest = level > highest ? level : highest;
            foreach (Finding finding in before.Findings)
            {
                said.Add(((ulong)finding.Hit.Class << 3) | ((ulong)finding.Person << 1) | (finding.Negated ? 1UL : 0));
            }

            foreach (Text.Word word in before.Words)
            {
                vector.Add(FeatureHash.Mix(Stems, FeatureHash.Of(Stem.Of(word.Text))), 1);
            }
        }

        vector.Scale(from, 1.5f);
        ulong floor = ((ulong)highest << 1) | (isShort ? 1UL : 0);
        vector.Add(FeatureHash.Mix(FloorOf, floor), 1);
        foreach (ulong earlier in said)
        {
            vector.Add(FeatureHash.Mix(Class, earlier), 0.3f);
            if (isShort)
            {
                vector.Add(FeatureHash.Mix(ClassIfShort, earlier), 0.4f);
            }
        }

        foreach (Finding finding in reading.Findings)
        {
            ulong now = ((ulong)finding.Hit.Class << 3) | ((ulong)finding.Person << 1) | (finding.Negated ? 1UL : 0);
            vector.Add(FeatureHash.Mix(FeatureHash.Mix(FloorCross, floor), now), 0.6f, finding.Hit.First, finding.Hit.Last);
            foreach (ulong earlier in said.Where(earlier => IsTelling(earlier, classes)))
            {
                vector.Add(FeatureHash.Mix(FeatureHash.Mix(Cross, earlier), now), 0.3f, finding.Hit.First, finding.Hit.Last);
            }
        }

        int words = vector.Count;
        for (int index = 0; index < reading.Words.Count; index++)
        {
            ulong stem = FeatureHash.Of(Stem.Of(reading.Words[index].Text));
            vector.Add(FeatureHash.Mix(FeatureHash.Mix(FloorWord, (ulong)highest), stem), 1, index, index);
        }

        vector.Scale(words, 1.5f);
    }

    private static bool IsTelling(ulong earlier, LexiconClass classes)
    {
        int kind = (int)(earlier >> 3);
        return kind == classes.SelfKill || kind == classes.DeathWish || kind == classes.SelfHarm || kind == classes.Means
            || kind == classes.Decided || kind == classes.Goodbye || kind == classes.Hopeless || kind == classes.Suicide
            || kind == classes.Idiom || kind == classes.Fiction || kind == classes.Laugh;
    }
}
