using TherapyGroups.Risk.Language;

namespace TherapyGroups.Risk.Features;

/// <summary>The findings, crossed with person, polarity, tense, quotation and manner, alone and in pairs.</summary>
internal static class LexiconFeatures
{
    private const int PairsMax = 24;

    /// <summary>Features of one finding by itself, and of two together.</summary>
    private const int FeaturesOfOne = 6;
    private const int FeaturesOfPair = 2;

    /// <summary>A table of this length lies on the stack; it is enough for eight expressions.</summary>
    private const int TableUsual = 256;

    private static readonly ulong Class = FeatureHash.Of("l1");
    private static readonly ulong ByPerson = FeatureHash.Of("lp");
    private static readonly ulong ByPolarity = FeatureHash.Of("ln");
    private static readonly ulong ByManner = FeatureHash.Of("lm");
    private static readonly ulong ByTime = FeatureHash.Of("lt");
    private static readonly ulong Whole = FeatureHash.Of("lw");
    private static readonly ulong Pair = FeatureHash.Of("l2");
    private static readonly ulong ScopedPair = FeatureHash.Of("l3");

    public static void Add(FeatureVector vector, Reading reading)
    {
        int paired = Math.Min(reading.Findings.Count, PairsMax);
        int length = HashesSeen.LengthFor((FeaturesOfOne * reading.Findings.Count) + (FeaturesOfPair * paired * (paired - 1) / 2));
        var seen = new HashesSeen(length <= TableUsual ? stackalloc ulong[length] : new ulong[length]);
        foreach (Finding finding in reading.Findings)
        {
            AddOne(vector, finding, ref seen);
        }

        AddPairs(vector, reading, ref seen);
    }

    private static void AddOne(FeatureVector vector, Finding finding, ref HashesSeen seen)
    {
        ulong kind = (ulong)finding.Hit.Class;
        ulong person = (ulong)finding.Person;
        ulong denied = finding.Negated ? 1UL : 0;
        ulong time = (finding.Past ? 1UL : 0) | (finding.Recent ? 2UL : 0) | (finding.Conditional ? 4UL : 0);
        ulong voice = (finding.Quoted ? 1UL : 0) | (finding.Asked ? 2UL : 0);
        ulong manner = (ulong)finding.Manner;
        ulong polarity = FeatureHash.Mix(FeatureHash.Mix(ByPolarity, kind), (person << 1) | denied);
        Put(vector, finding, ref seen, FeatureHash.Mix(Class, kind), 0.5f);
        Put(vector, finding, ref seen, FeatureHash.Mix(FeatureHash.Mix(ByPerson, kind), person), 0.5f);
        Put(vector, finding, ref seen, polarity, 0.7f);
        Put(vector, finding, ref seen, FeatureHash.Mix(FeatureHash.Mix(ByManner, polarity), manner), 0.5f);
        Put(vector, finding, ref seen, FeatureHash.Mix(FeatureHash.Mix(ByTime, polarity), (time << 2) | voice), 0.5f);
        ulong whole = FeatureHash.Mix(FeatureHash.Mix(Whole, polarity), (manner << 5) | (time << 2) | voice);
        Put(vector, finding, ref seen, whole, 0.5f);
    }

    private static void Put(FeatureVector vector, Finding finding, ref HashesSeen seen, ulong hash, float value)
    {
        if (seen.Add(hash))
        {
            vector.Add(hash, value, finding.Hit.First, finding.Hit.Last);
        }
    }

    private static void AddPairs(FeatureVector vector, Reading reading, ref HashesSeen seen)
    {
        int count = Math.Min(reading.Findings.Count, PairsMax);
        for (int one = 0; one < count; one++)
        {
            Finding first = reading.Findings[one];
            for (int other = one + 1; other < count; other++)
            {
                Finding second = reading.Findings[other];
                ulong low = (ulong)Math.Min(first.Hit.Class, second.Hit.Class);
                ulong high = (ulong)Math.Max(first.Hit.Class, second.Hit.Class);
                ulong pair = FeatureHash.Mix(FeatureHash.Mix(Pair, low), high);
                if (low != high && seen.Add(pair))
                {
                    vector.Add(pair, 0.4f, first.Hit.First, second.Hit.Last);
                }

                ulong scoped = FeatureHash.Mix(FeatureHash.Mix(ScopedPair, Scoped(first)), Scoped(second));
                if (reading.Sentences[first.Hit.First] == reading.Sentences[second.Hit.First] && seen.Add(scoped))
                {
                    vector.Add(scoped, 0.4f, first.Hit.First, second.Hit.Last);
                }
            }
        }
    }

    private static ulong Scoped(Finding finding) =>
        ((ulong)finding.Hit.Class << 3) | ((ulong)finding.Person << 1) | (finding.Negated ? 1UL : 0);
}
