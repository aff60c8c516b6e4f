namespace TherapyGroups.Risk.Text;

/// <summary>Cuts folded text into words and punctuation, and puts back together what was written in pieces. Linear in the text.</summary>
internal sealed class Tokeniser(Obfuscation obfuscation, Vocabulary vocabulary)
{
    /// <summary>A hostile "word" of thousands of letters is cut, so that every later step has a bound.</summary>
    public const int WordLengthMax = 64;

    /// <summary>Every ASCII character as a string of its own, for punctuation.</summary>
    private static readonly string[] Single = [.. Enumerable.Range(0, 128).Select(character => ((char)character).ToString())];

    private const int SpelledOutMin = 3;

    /// <param name="folded">Folded text.</param>
    /// <param name="from">Where to begin.</param>
    /// <param name="pieces">An empty list to be used.</param>
    /// <returns>The list that was given, or another one where something was put together.</returns>
    public List<Token> Split(string folded, int from, List<Token> pieces)
    {
        int position = from;
        while (position < folded.Length)
        {
            if (char.IsWhiteSpace(folded[position]))
            {
                if (folded[position] == '\n')
                {
                    pieces.Add(Mark('\n', position));
                }

                position++;
                continue;
            }

            int end = position;
            while (end < folded.Length && !char.IsWhiteSpace(folded[end]) && end - position < WordLengthMax)
            {
                end++;
            }

            AddChunk(folded, position, end, pieces);
            position = end;
        }

        return JoinSpelledOut(pieces);
    }

    private void AddChunk(string folded, int start, int end, List<Token> pieces)
    {
        int position = start;
        if (obfuscation.Reveal(folded.AsSpan(start, end - start), out int leading, out int taken, out string revealed))
        {
            AddPlain(folded, start, start + leading, pieces);
            pieces.Add(vocabulary.Word(revealed, start + leading, start + leading + taken, respelled: true));
            position = start + leading + taken;
        }

        AddPlain(folded, position, end, pieces);
    }

    private void AddPlain(string folded, int start, int end, List<Token> pieces)
    {
        int position = start;
        while (position < end)
        {
            int next = position;
            while (next < end && IsWordCharacter(folded, next, position, end))
            {
                next++;
            }

            pieces.Add(next > position
                ? vocabulary.Word(folded.AsSpan(position..next), position, next, respelled: false)
                : Mark(folded[position], position));
            position = Math.Max(next, position + 1);
        }
    }

    private static Token Mark(char character, int position)
    {
        string text = char.IsAscii(character) ? Single[character] : character.ToString();
        return new Token(text, position, position + 1, IsWord: false, Respelled: false, Token.Unknown);
    }

    private static bool IsWordCharacter(string text, int index, int start, int end) =>
        char.IsLetterOrDigit(text[index])
        || (text[index] == '\'' && index > start && index + 1 < end && char.IsLetter(text[index + 1]));

    /// <summary>"k i l l", "d.i.e", "s-u-i-c-i-d-e": three or more single letters in a row become words again, when they spell
    /// words.</summary>
    private List<Token> JoinSpelledOut(List<Token> pieces)
    {
        List<Token>? joined = null;
        int index = 0;
        while (index < pieces.Count)
        {
            int last = SpelledOutEnd(pieces, index, out int letters);
            if (letters >= SpelledOutMin && obfuscation.Segment(Letters(pieces, index, last)) is { Count: > 0 } words)
            {
                joined ??= pieces.GetRange(0, index);
                foreach (string word in words)
                {
                    joined.Add(vocabulary.Word(word, pieces[index].Start, pieces[last].End, respelled: true));
                }

                index = last + 1;
                continue;
            }

            for (; index <= last; index++)
            {
                joined?.Add(pieces[index]);
            }
        }

        return joined ?? pieces;
    }

    private static string Letters(List<Token> pieces, int first, int last) =>
        string.Concat(pieces.GetRange(first, last - first + 1).Where(piece => piece.IsSingleLetter).Select(piece => piece.Text));

    private static int SpelledOutEnd(List<Token> pieces, int first, out int letters)
    {
        letters = 0;
        int last = first;
        for (int index = first; index < pieces.Count && letters < WordLengthMax; index++)
        {
            if (pieces[index].IsSingleLetter)
            {
                letters++;
                last = index;
            }
            else if (letters == 0 || pieces[index].IsWord || pieces[index].Text is "\n" or "," or "?" or "!")
            {
                break;
            }
        }

        return last;
    }
}
