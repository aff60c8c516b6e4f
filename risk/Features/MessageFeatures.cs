using TherapyGroups.Risk.Language;
using TherapyGroups.Risk.Rules;

namespace TherapyGroups.Risk.Features;

/// <summary>The message as a whole: how long, to whom, in what mood, and what the rules said.</summary>
internal static class MessageFeatures
{
    private const int CountMax = 4;

    private static readonly ulong Author = FeatureHash.Of("author");
    private static readonly ulong Reader = FeatureHash.Of("reader");
    private static readonly ulong Other = FeatureHash.Of("other");
    private static readonly ulong Who = FeatureHash.Of("who");
    private static readonly ulong Denied = FeatureHash.Of("denied");
    private static readonly ulong Length = FeatureHash.Of("length");
    private static readonly ulong Voice = FeatureHash.Of("voice");
    private static readonly ulong Level = FeatureHash.Of("floor");
    private static readonly ulong LevelBy = FeatureHash.Of("floor by");

    public static void Add(FeatureVector vector, Reading reading, Floor floor)
    {
        int author = 0;
        int reader = 0;
        int other = 0;
        int denied = 0;
        bool asks = false;
        bool quotes = false;
        for (int index = 0; index < reading.Words.Count; index++)
        {
            Text.Word word = reading.Words[index];
            author += word.Text is "i" or "me" or "my" or "myself" ? 1 : 0;
            reader += word.Text is "you" or "your" or "yourself" ? 1 : 0;
            other += word.Text is "he" or "she" or "they" or "him" or "her" or "them" or "his" or "their" ? 1 : 0;
            denied += reading.Negated[index] ? 1 : 0;
            asks |= word.Question;
            quotes |= word.Quoted;
        }

        Put(Author, Math.Min(author, CountMax));
        Put(Reader, Math.Min(reader, CountMax));
        Put(Other, Math.Min(other, CountMax));
        Put(Who, ((author > 0 ? 1 : 0) << 2) | ((reader > 0 ? 1 : 0) << 1) | (other > 0 ? 1 : 0));
        Put(Denied, denied > 0 ? 1 : 0);
        Put(Length, LengthClass(reading.Words.Count));
        Put(Voice, (asks ? 1 : 0) | (quotes ? 2 : 0));
        Put(Level, (int)floor.Level);
        foreach (Hit hit in floor.Hits)
        {
            Put(LevelBy, ((int)floor.Level << 8) | hit.Class, hit.First, hit.Last);
        }

        void Put(ulong name, int value, int first = -1, int last = -1) =>
            vector.Add(FeatureHash.Mix(name, (ulong)value), 0.4f, first, last);
    }

    private static int LengthClass(int words) => words switch
    {
        <= 2 => 0,
        <= 5 => 1,
        <= 10 => 2,
        <= 20 => 3,
        <= 40 => 4,
        <= 60 => 5,
        <= 100 => 6,
        _ => 7,
    };
}
