namespace TherapyGroups.Risk.Text;

/// <summary>Cuts folded text into words and punctuation, and puts back together what was written in pieces. Linear in the text.</summary>
internal sealed class Tokeniser(Obfuscation obfuscation)
{
    /// <summary>A hostile "word" of thousands of letters is cut, so that every later step has a bound.</summary>
    private const int WordLengthMax = 64;

    private const int SpelledOutMin = 3;

    /// <param name="folded">Folded text.</param>
    /// <param name="from">Where to begin.</param>
    public List<Token> Split(string folded, int from)
    {
        var pieces = new List<Token>(folded.Length / 4 + 8);
        int position = from;
        while (position < folded.Length)
        {
            if (char.IsWhiteSpace(folded[position]))
            {
                if (folded[position] == '\n')
                {
                    pieces.Add(new Token("\n", position, position + 1, IsWord: false, Respelled: false));
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
            pieces.Add(new Token(revealed, start + leading, start + leading + taken, IsWord: true, Respelled: true));
            position = start + leading + taken;
        }

        AddPlain(folded, position, end, pieces);
    }

    private static void AddPlain(string folded, int start, int end, List<Token> pieces)
    {
        int position = start;
        while (position < end)
        {
            int next = position;
            while (next < end && IsWordCharacter(folded, next, position, end))
            {
                next++;
            }

            bool isWord = next > position;
            next = Math.Max(next, position + 1);
            pieces.Add(new Token(folded[position..next], position, next, isWord, Respelled: false));
            position = next;
        }
    }

    private static bool IsWordCharacter(string text, int index, int start, int end) =>
        char.IsLetterOrDigit(text[index])
        || (text[index] == '\'' && index > start && index + 1 < end && char.IsLetter(text[index + 1]));

    /// <summary>"k i l l", "d.i.e", "s-u-i-c-i-d-e": three or more single letters in a row become words again, when they spell
    /// words.</summary>
    private List<Token> JoinSpelledOut(List<Token> pieces)
    {
        var joined = new List<Token>(pieces.Count);
        int index = 0;
        while (index < pieces.Count)
        {
            int last = SpelledOutEnd(pieces, index, out string letters);
            if (letters.Length >= SpelledOutMin && obfuscation.Segment(letters) is { Count: > 0 } words)
            {
                foreach (string word in words)
                {
                    joined.Add(new Token(word, pieces[index].Start, pieces[last].End, IsWord: true, Respelled: true));
                }

                index = last + 1;
                continue;
            }

            for (; index <= last; index++)
            {
                joined.Add(pieces[index]);
            }
        }

        return joined;
    }

    private static int SpelledOutEnd(List<Token> pieces, int first, out string letters)
    {
        letters = "";
        int last = first;
        for (int index = first; index < pieces.Count && letters.Length < WordLengthMax; index++)
        {
            if (pieces[index].IsSingleLetter)
            {
                letters += pieces[index].Text;
                last = index;
            }
            else if (letters.Length == 0 || pieces[index].IsWord || pieces[index].Text is "\n" or "," or "?" or "!")
            {
                break;
            }
        }

        return last;
    }
}
