namespace TherapyGroups.Risk.Text;

/// <summary>Text as its author wrote it to plain words with their places. The first step of every assessment; linear in the text.</summary>
internal sealed class Normaliser(Tokeniser tokeniser, Respelling respelling, Vocabulary vocabulary)
{
    /// <summary>Longer texts are read to here; the product accepts 2,000 characters.</summary>
    public const int TextLengthMax = 8000;

    /// <summary>Some written words are several plain ones.</summary>
    private const int SpareWords = 4;

    private const int QuoteWordsMax = 60;

    /// <summary>A list that has held more is not kept. The longest message that the product accepts has no more pieces.</summary>
    private const int KeptMax = 2048;

    /// <summary>This thread's list of tokens, empty between messages: it would be the largest thing made for each of them.</summary>
    [ThreadStatic]
    private static List<Token>? kept;

    public List<Word> Read(string text)
    {
        FoldedText folded = Folding.Fold(text.Length > TextLengthMax ? text[..TextLengthMax] : text);
        List<Token> pieces = kept ?? [];
        kept = null;
        List<Word> words = Words(folded, Tokens(folded.Characters, pieces));
        pieces.Clear();
        kept = pieces.Capacity <= KeptMax ? pieces : null;
        return words;
    }

    private List<Token> Tokens(string folded, List<Token> pieces)
    {
        List<Token> split = tokeniser.Split(folded, Addressing.End(folded, vocabulary), pieces);
        return Vowels.Restore(BrokenWords.Mend(Reversal.Undo(split, vocabulary), vocabulary), respelling, vocabulary);
    }

    private List<Word> Words(FoldedText folded, List<Token> tokens)
    {
        int count = tokens.Count;
        int written = WordCount(tokens);
        if (written == 0)
        {
            return [];
        }

        Span<bool> marks = count <= Scratch.WordsMax ? stackalloc bool[3 * count] : new bool[3 * count];
        Span<bool> staccato = marks[..count];
        Span<bool> quoted = marks.Slice(count, count);
        Span<bool> asked = marks[^count..];
        MarkStaccato(tokens, staccato);
        MarkQuoted(tokens, quoted);
        MarkAsked(tokens, asked);
        var words = new List<Word>(written + SpareWords);
        Gap gap = Gap.Strong;
        for (int index = 0; index < tokens.Count; index++)
        {
            Token token = tokens[index];
            if (!token.IsWord)
            {
                gap = Widest(gap, staccato[index] ? Gap.Space : Separates(tokens, index));
                continue;
            }

            string? joined = index + 1 < count && tokens[index + 1].IsWord ? vocabulary.Joined(token.Text, tokens[index + 1].Text) : null;
            int taken = joined is null ? 1 : 2;
            string[]? plain = joined is null ? Plain(tokens, index, out taken) : null;
            var word = new Word(
                joined ?? token.Text,
                folded.SourceStart(token.Start),
                folded.SourceEnd(tokens[index + taken - 1].End - 1),
                gap,
                quoted[index],
                asked[index],
                token.Respelled || joined is not null);
            Add(words, word, plain);
            gap = Gap.Space;
            index += taken - 1;
        }

        return words;
    }

    private static int WordCount(List<Token> tokens)
    {
        int words = 0;
        foreach (Token token in tokens)
        {
            words += token.IsWord ? 1 : 0;
        }

        return words;
    }

    /// <summary>The plain words of what is written at <paramref name="index"/> and, with a phrase, after it; nothing where it stands for
    /// itself.</summary>
    private string[]? Plain(List<Token> tokens, int index, out int taken)
    {
        string[]? phrase = respelling.Phrase(tokens, index, out taken);
        taken = Math.Max(taken, 1);
        return phrase ?? InContext.Plain(tokens, index) ?? respelling.Plain(tokens[index]);
    }

    private static void Add(List<Word> words, Word written, string[]? plain)
    {
        if (plain is null)
        {
            words.Add(written);
            return;
        }

        bool respelled = written.Respelled || plain.Length > 1 || !string.Equals(plain[0], written.Text, StringComparison.Ordinal);
        Gap gap = written.Before;
        foreach (string word in plain)
        {
            words.Add(written with { Text = word, Before = gap, Respelled = respelled });
            gap = Gap.Space;
        }
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
    private static void MarkQuoted(List<Token> tokens, Span<bool> quoted)
    {
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
                    quoted[open..index].Fill(true);
                    open = -1;
                }
                else
                {
                    open = index;
                }
            }
        }
    }

    /// <summary>A single mark is an apostrophe ("cuttin' again") unless space stands outside it and a word inside it.</summary>
    private static bool IsQuotationMark(List<Token> tokens, int index, bool opens)
    {
        bool touchesBefore = index > 0 && tokens[index - 1].End == tokens[index].Start;
        bool touchesAfter = index + 1 < tokens.Count && tokens[index + 1].Start == tokens[index].End;
        return opens ? touchesAfter && !touchesBefore : touchesBefore;
    }

    /// <summary>"So. Tired. Of. Living." is one sentence: full stops between three or more single words separate nothing.</summary>
    private static void MarkStaccato(List<Token> tokens, Span<bool> staccato)
    {
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
    }

    private static void MarkAsked(List<Token> tokens, Span<bool> asked)
    {
        int start = 0;
        for (int index = 0; index < tokens.Count; index++)
        {
            if (tokens[index].Text is "." or "!" or "?" or "\n")
            {
                asked[start..index].Fill(tokens[index].Text == "?");
                start = index + 1;
            }
        }
    }
}
