using TherapyGroups.Risk.Language;

namespace TherapyGroups.Risk.Features;

/// <summary>Each word with whom it is said of, whether it is denied, quoted or asked: "die" of the author is not "die" of a
/// phone.</summary>
internal static class ScopeFeatures
{
    private static readonly ulong Scoped = FeatureHash.Of("sc");
    private static readonly ulong Placed = FeatureHash.Of("pl");
    private static readonly ulong After = FeatureHash.Of("af");

    public static void Add(FeatureVector vector, Reading reading)
    {
        ulong verb = 0;
        for (int index = 0; index < reading.Words.Count; index++)
        {
            Text.Word word = reading.Words[index];
            ulong stem = FeatureHash.Of(Stem.Of(word.Text));
            ulong scope = ((ulong)reading.Subjects[index] << 1) | (reading.Negated[index] ? 1UL : 0);
            vector.Add(FeatureHash.Mix(FeatureHash.Mix(Scoped, scope), stem), 1, index, index);
            ulong place = (word.Quoted ? 1UL : 0) | (word.Question ? 2UL : 0) | (reading.Idiom[index] ? 4UL : 0);
            if (place != 0)
            {
                vector.Add(FeatureHash.Mix(FeatureHash.Mix(Placed, place), stem), 1, index, index);
            }

            // The two words after a subject, whatever stands between.
            if (word.Text is "i" or "you" or "he" or "she" or "they" or "we" or "it")
            {
                verb = FeatureHash.Of(word.Text);
            }
            else if (verb != 0 && word.Text.Length > 2)
            {
                vector.Add(FeatureHash.Mix(FeatureHash.Mix(After, verb), stem), 1, index, index);
            }
        }
    }
}
