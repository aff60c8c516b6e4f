namespace TherapyGroups.Risk.Text;

/// <summary>Puts words back together that were torn apart by spaces: "sui ci dal", "mysel f", "a pl an". A word of the core is mended
/// wherever it stands; a common one only in a message that tears more than one. Linear in the text.</summary>
internal static class BrokenWords
{
    private const int PiecesMax = 4;
    private const int LengthMin = 3;
    private const int LengthMax = 14;

    private const string LettersForWords = "iaurbcnkyxdm";

    /// <summary>A piece that is rarer than this is no word that somebody meant to write.</summary>
    private const int FragmentRankMin = 3000;

    public static List<Token> Mend(List<Token> tokens, Vocabulary vocabulary)
    {
        Span<bool> fragments = tokens.Count <= Scratch.WordsMax ? stackalloc bool[tokens.Count] : new bool[tokens.Count];
        Mark(fragments, tokens);
        if (!fragments.Contains(true))
        {
            return tokens;
        }

        List<Token> mended = Mend(tokens, fragments, vocabulary, common: true, out int torn);
        return torn == 1 ? Mend(tokens, fragments, vocabulary, common: false, out _) : mended;
    }

    /// <param name="tokens">The words as they were written.</param>
    /// <param name="fragments">Which of them are no words.</param>
    /// <param name="vocabulary">The words there are.</param>
    /// <param name="common">Whether common words are mended too.</param>
    /// <param name="torn">How many words were mended.</param>
    /// <returns>The list that was given if nothing was torn.</returns>
    private static List<Token> Mend(List<Token> tokens, ReadOnlySpan<bool> fragments, Vocabulary vocabulary, bool common, out int torn)
    {
        List<Token>? mended = null;
        torn = 0;
        int index = 0;
        while (index < tokens.Count)
        {
            int pieces = 0;
            bool near = fragments.Slice(index, Math.Min(PiecesMax, tokens.Count - index)).Contains(true);
            string? whole = near ? Whole(tokens, fragments, index, vocabulary, common, out pieces) : null;
            if (whole is null)
            {
                mended?.Add(tokens[index]);
                index++;
                continue;
            }

            mended ??= tokens.GetRange(0, index);
            mended.Add(vocabulary.Word(whole, tokens[index].Start, tokens[index + pieces - 1].End, respelled: true));
            torn++;
            index += pieces;
        }

        return mended ?? tokens;
    }

    private static string? Whole(
        List<Token> tokens,
        ReadOnlySpan<bool> fragments,
        int first,
        Vocabulary vocabulary,
        bool common,
        out int pieces)
    {
        Span<char> letters = stackalloc char[LengthMax];
        int length = 0;
        int found = 0;
        bool fragment = false;
        pieces = 0;
        for (int index = first; index < tokens.Count && index < first + PiecesMax && Continues(tokens, first, index); index++)
        {
            string piece = tokens[index].Text;
            if (length + piece.Length > LengthMax)
            {
                break;
            }

            piece.CopyTo(letters[length..]);
            length += piece.Length;
            fragment |= fragments[index];
            if (index > first && fragment && IsWhole(letters[..length], vocabulary, common))
            {
                found = length;
                pieces = index - first + 1;
            }
        }

        return found == 0 ? null : vocabulary.Own(letters[..found]);
    }

    private static bool IsWhole(ReadOnlySpan<char> letters, Vocabulary vocabulary, bool common) =>
        vocabulary.Core(letters) || (common && letters.Length >= LengthMin && vocabulary.Common(letters));

    private static bool Continues(List<Token> tokens, int first, int index) =>
        tokens[index].IsWord && (index == first || tokens[index].Start == tokens[index - 1].End + 1);

    private static void Mark(Span<bool> fragments, List<Token> tokens)
    {
        for (int index = 0; index < tokens.Count; index++)
        {
            fragments[index] = tokens[index].IsWord && IsFragment(tokens[index]);
        }
    }

    /// <summary>No word by itself; a single letter that people write for a word is none.</summary>
    private static bool IsFragment(Token piece) => piece.Text.Length == 1
        ? piece.IsSingleLetter && !LettersForWords.Contains(piece.Text[0], StringComparison.Ordinal)
        : piece.Rank > FragmentRankMin;
}
