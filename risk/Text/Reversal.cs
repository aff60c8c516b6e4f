namespace TherapyGroups.Risk.Text;

/// <summary>Reads what was written backwards: "eid ot tnaw i". Only where two or more words are words backwards and none forwards,
/// one of them a word of the core.</summary>
internal static class Reversal
{
    private const int LengthMin = 3;
    private const int WordsMin = 2;

    public static List<Token> Undo(List<Token> tokens, Vocabulary vocabulary)
    {
        int first = -1;
        int last = -1;
        int count = 0;
        int known = 0;
        bool core = false;
        Span<char> letters = stackalloc char[Tokeniser.WordLengthMax];
        for (int index = 0; index < tokens.Count; index++)
        {
            Token token = tokens[index];
            if (!token.IsWord || token.Text.Length < LengthMin)
            {
                continue;
            }

            if (token.IsKnown)
            {
                known++;
                continue;
            }

            Span<char> mirrored = letters[..token.Text.Length];
            token.Text.CopyTo(mirrored);
            mirrored.Reverse();
            if (!vocabulary.Common(mirrored) && !vocabulary.Sensitive(mirrored))
            {
                known++;
                continue;
            }

            first = first < 0 ? index : first;
            last = index;
            count++;
            core |= vocabulary.Core(mirrored) || mirrored is "want" or "kill" or "killing";
        }

        if (count < WordsMin || !core || known > count)
        {
            return tokens;
        }

        // The small words at the edges of the run belong to it: "ot tnaw i".
        while (first > 0 && tokens[first - 1].IsWord && tokens[first - 1].Text.Length < LengthMin)
        {
            first--;
        }

        while (last + 1 < tokens.Count && tokens[last + 1].IsWord && tokens[last + 1].Text.Length < LengthMin)
        {
            last++;
        }

        for (int index = first; index <= last; index++)
        {
            string mirrored = Mirrored(tokens[index].Text);
            tokens[index] = tokens[index] with { Text = mirrored, Respelled = true, Rank = vocabulary.Rank(mirrored) };
        }

        tokens.Reverse(first, last - first + 1);
        return tokens;
    }

    private static string Mirrored(string written) => string.Create(written.Length, written, static (span, from) =>
    {
        from.CopyTo(span);
        span.Reverse();
    });
}
