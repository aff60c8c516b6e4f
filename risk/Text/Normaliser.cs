namespace TherapyGroups.Risk.Text;

/// <summary>Text as its author wrote it to plain words with their places. The first step of every assessment; linear in the text.</summary>
internal sealed class Normaliser(Tokeniser tokeniser, Respelling respelling, Vocabulary vocabulary)
{
    /// <summary>Longer texts are read to here; the product accepts 2,000 characters.</summary>
    public const int TextLengthMax = 8000;

    private const int QuoteWordsMax = 60;

    public List<Word> Read(string text)
    {
        FoldedText folded = Folding.Fold(text.Length > TextLengthMax ? text[..TextLengthMax] : text);
        int addressed = Addressing.End(folded.Characters, vocabulary);
        List<Token> split = tokeniser.Split(folded.Characters, addressed);
        List<Token> tokens = Vowels.Restore(BrokenWords.Mend(Reversal.Undo(split, vocabulary), vocabulary), respelling, vocabulary);
        bool[] staccato = Staccato(tokens);
        bool[] quoted = Quoted(tokens);
        bool[] asked = Asked(tokens);
        var words = new List<Word>(tokens.Count + 8);
        Gap gap = Gap.Strong;
        for (int index = 0; index < tokens.Count; index++)
        {
            Token token = tokens[index];
            if (!token.IsWord)
            {
                gap = Widest(gap, staccato[index] ? Gap.Space : Separates(tokens, index));
                continue;
            }

            int last = index + 1 < tokens.Count && tokens[index + 1].IsWord ? index + 1 : index;
            string? joined = last > index ? vocabulary.Joined(token.Text, tokens[last].Text) : null;
            last = joined is null ? index : last;
            int taken = 0;
            IReadOnlyList<string> plain = joined is not null ? [joined]
                : respelling.Phrase(tokens, index, out taken) ?? InContext.Plain(tokens, index) ?? respelling.Plain(token.Text);
            last = Math.Max(last, index + taken - 1);
            int start = folded.Source[token.Start];
            int end = folded.SourceEnd(tokens[last].End - 1);
            bool respelled = token.Respelled || plain.Count > 1 || !string.Equals(plain[0], token.Text, StringComparison.Ordinal);
            foreach (string word in plain)
            {
                words.Add(new Word(word, start, end, gap, quoted[index], asked[index], respelled));
                gap = Gap.Space;
            }

            index = last;
        }

        return words;
    }

    private static Gap Widest(Gap one, Gap other) => one > other ? one : other;

    private static Gap Separates(List<Token> tokens, int index) => tokens[index].Text switch
    {
        "." => (index > 0 && tokens[index - 1].Text == ".") || (index + 1 < tokens.Count && tokens[index + 1].Text == ".")
            ? Gap.Comma
            : Gap.Strong,
        "!" or "?" or ";" or "\n" => Gap.Strong,
        "," or ":" or "-" or "(" or ")" or "/" or "~" or ">" or "|" => Gap.Comma,
        _ => Gap.Space,
    };

    /// <summary>Marks what stands between two double quotation marks, or between single ones with spaces outside them.</summary>
    private static bool[] Quoted(List<Token> tokens)
    {
        var quoted = new bool[tokens.Count];
        foreach (string mark in (ReadOnlySpan<string>)["\"", "'"])
        {
            int open = -1;
            for (int index = 0; index < tokens.Count; index++)
            {
                if (tokens[index].Text != mark || (mark == "'" && !IsQuotationMark(tokens, index, opens: open < 0)))
                {
                    continue;
                }

                if (open >= 0 && index - open > 1 && index - open <= QuoteWordsMax)
                {
                    quoted.AsSpan(open, index - open).Fill(true);
                    open = -1;
                }
                else
                {
                    open = index;
                }
            }
        }

        return quoted;
    }

    /// <summary>A single mark is an apostrophe ("cuttin' again") unless space stands outside it and a word inside it.</summary>
    private static bool IsQuotationMark(List<Token> tokens, int index, bool opens)
    {
        bool touchesBefore = index > 0 && tokens[index - 1].End == tokens[index].Start;
        bool touchesAfter = index + 1 < tokens.Count && tokens[index + 1].Start == tokens[index].End;
        return opens ? touchesAfter && !touchesBefore : touchesBefore;
    }

    /// <summary>"So. Tired. Of. Living." is one sentence: full stops between three or more single words separate nothing.</summary>
    private static bool[] Staccato(List<Token> tokens)
    {
        var staccato = new bool[tokens.Count];
        int start = 0;
        while (start < tokens.Count)
        {
            int index = start;
            while (index + 1 < tokens.Count && tokens[index].IsWord && tokens[index + 1].Text == ".")
            {
                index += 2;
            }

            int last = index < tokens.Count && tokens[index].IsWord && index > start ? index : index - 2;
            for (int stop = start + 1; last - start >= 4 && stop < last; stop += 2)
            {
                staccato[stop] = true;
            }

            start = Math.Max(index, start) + 1;
        }

        return staccato;
    }

    private static bool[] Asked(List<Token> tokens)
    {
        var asked = new bool[tokens.Count];
        int start = 0;
        for (int index = 0; index < tokens.Count; index++)
        {
            if (tokens[index].Text is "." or "!" or "?" or "\n")
            {
                asked.AsSpan(start, index - start).Fill(tokens[index].Text == "?");
                start = index + 1;
            }
        }

        return asked;
    }
}
