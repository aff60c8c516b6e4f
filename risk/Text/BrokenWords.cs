namespace TherapyGroups.Risk.Text;

/// <summary>Puts words back together that were torn apart by spaces: "sui ci dal", "mysel f", "a pl an". A word of the core is mended
/// wherever it stands; a common one only in a message that tears more than one. Linear in the text.</summary>
internal static class BrokenWords
{
    private const int PiecesMax = 4;
    private const int LengthMin = 3;
    private const int LengthMax = 14;

    /// <summary>A piece that is rarer than this is no word that somebody meant to write.</summary>
    private const int FragmentRankMin = 3000;

    public static List<Token> Mend(List<Token> tokens, Vocabulary vocabulary)
    {
        bool[] fragments = Fragments(tokens, vocabulary);
        if (!fragments.Contains(true))
        {
            return tokens;
        }

        var mended = new List<Token>(tokens.Count);
        int torn = Mend(tokens, fragments, vocabulary, common: true, mended);
        if (torn == 0)
        {
            return tokens;
        }

        if (torn == 1)
        {
            mended.Clear();
            Mend(tokens, fragments, vocabulary, common: false, mended);
        }

        return mended;
    }

    /// <returns>How many words were mended.</returns>
    private static int Mend(List<Token> tokens, bool[] fragments, Vocabulary vocabulary, bool common, List<Token> mended)
    {
        int count = 0;
        int index = 0;
        while (index < tokens.Count)
        {
            int pieces = 0;
            bool near = fragments.AsSpan(index, Math.Min(PiecesMax, tokens.Count - index)).Contains(true);
            string? whole = near ? Whole(tokens, fragments, index, vocabulary, common, out pieces) : null;
            if (whole is null)
            {
                mended.Add(tokens[index++]);
                continue;
            }

            mended.Add(new Token(whole, tokens[index].Start, tokens[index + pieces - 1].End, IsWord: true, Respelled: true));
            count++;
            index += pieces;
        }

        return count;
    }

    private static string? Whole(
        List<Token> tokens,
        bool[] fragments,
        int first,
        Vocabulary vocabulary,
        bool common,
        out int pieces)
    {
        string whole = "";
        bool fragment = false;
        string? found = null;
        pieces = 0;
        for (int index = first; index < tokens.Count && index < first + PiecesMax && Continues(tokens, first, index); index++)
        {
            whole += tokens[index].Text;
            fragment |= fragments[index];
            if (whole.Length > LengthMax)
            {
                break;
            }

            bool known = vocabulary.Core(whole) || (common && whole.Length >= LengthMin && vocabulary.Common(whole));
            if (index > first && fragment && known)
            {
                found = whole;
                pieces = index - first + 1;
            }
        }

        return found;
    }

    private static bool Continues(List<Token> tokens, int first, int index) =>
        tokens[index].IsWord && (index == first || tokens[index].Start == tokens[index - 1].End + 1);

    private static bool[] Fragments(List<Token> tokens, Vocabulary vocabulary)
    {
        var fragments = new bool[tokens.Count];
        for (int index = 0; index < tokens.Count; index++)
        {
            fragments[index] = tokens[index].IsWord && IsFragment(tokens[index].Text, vocabulary);
        }

        return fragments;
    }

    /// <summary>No word by itself; a single letter that people write for a word is none.</summary>
    private static bool IsFragment(string piece, Vocabulary vocabulary) => piece.Length == 1
        ? char.IsAsciiLetter(piece[0]) && piece[0] is not ('i' or 'a' or 'u' or 'r' or 'b' or 'c' or 'n' or 'k' or 'y' or 'x' or 'd' or 'm')
        : vocabulary.Rank(piece) > FragmentRankMin;
}
