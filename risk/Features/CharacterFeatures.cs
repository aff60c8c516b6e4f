using TherapyGroups.Risk.Language;

namespace TherapyGroups.Risk.Features;

/// <summary>Character sequences inside words: what is left of a word when its spelling is broken in a way no table knows.</summary>
internal static class CharacterFeatures
{
    private const int WordLengthMax = 20;
    private const int SizeMin = 3;
    private const int SizeMax = 5;

    public static void Add(FeatureVector vector, Reading reading)
    {
        Span<char> framed = stackalloc char[WordLengthMax + 2];
        Span<ulong> hashes = stackalloc ulong[WordLengthMax + 2];
        for (int index = 0; index < reading.Words.Count; index++)
        {
            ReadOnlySpan<char> word = reading.Words[index].Text;
            int length = Math.Min(word.Length, WordLengthMax);
            framed[0] = '<';
            word[..length].CopyTo(framed[1..]);
            framed[length + 1] = '>';
            for (int start = 0; start + SizeMin <= length + 2; start++)
            {
                hashes[start] = FeatureHash.Of(framed.Slice(start, SizeMin - 1));
            }

            // A longer sequence is the shorter one and a character more.
            for (int size = SizeMin; size <= SizeMax; size++)
            {
                for (int start = 0; start + size <= length + 2; start++)
                {
                    hashes[start] = FeatureHash.Longer(hashes[start], framed[start + size - 1]);
                    vector.Add(hashes[start], 1, index, index);
                }
            }
        }
    }
}
