namespace TherapyGroups.Risk.Language;

/// <summary>Reads the pattern language of the lexicons, described at the head of <c>slots.txt</c>.</summary>
internal sealed class PatternReader(Dictionary<string, PatternNode> slots)
{
    private string source = "";
    private int position;

    /// <exception cref="FormatException">A brace, bracket or block name is wrong: a broken lexicon.</exception>
    public PatternNode Read(string pattern)
    {
        source = pattern;
        position = 0;
        PatternNode node = ReadChoice();
        return position == source.Length ? node : throw new FormatException($"unexpected '{source[position]}' in: {source}");
    }

    private PatternNode ReadChoice()
    {
        var branches = new List<PatternNode> { ReadSequence() };
        while (position < source.Length && source[position] == '|')
        {
            position++;
            branches.Add(ReadSequence());
        }

        if (branches.Count == 1)
        {
            return branches[0];
        }

        // Single words make one set: one state instead of many.
        string[] words = [.. branches.OfType<PatternNode.OneOf>().SelectMany(branch => branch.Words).Distinct()];
        List<PatternNode> others = branches.FindAll(branch => branch is not PatternNode.OneOf);
        return others.Count == 0 ? new PatternNode.OneOf(words)
            : words.Length == 0 ? new PatternNode.Choice(others)
            : new PatternNode.Choice([new PatternNode.OneOf(words), .. others]);
    }

    private PatternNode ReadSequence()
    {
        var parts = new List<PatternNode>();
        while (position < source.Length && source[position] is not ('|' or ')'))
        {
            if (source[position] == ' ')
            {
                position++;
                continue;
            }

            parts.Add(ReadPart());
        }

        return parts.Count == 1 ? parts[0] : new PatternNode.Sequence(parts);
    }

    private PatternNode ReadPart()
    {
        switch (source[position])
        {
            case '(':
                position++;
                PatternNode inner = ReadChoice();
                if (position >= source.Length || source[position] != ')')
                {
                    throw new FormatException($"a bracket is not closed in: {source}");
                }

                position++;
                return TakePlus() ? Inflected(inner) : inner;
            case '{':
                int close = source.IndexOf('}', position);
                string name = source[(position + 1)..close];
                position = close + 1;
                return slots.TryGetValue(name, out PatternNode? slot) ? slot : throw new FormatException($"no block {{{name}}}: {source}");
            case '~':
                int start = position;
                while (position < source.Length && source[position] == '~')
                {
                    position++;
                }

                return new PatternNode.AnyWords(2 * (position - start));
            default:
                string word = TakeWord();
                return TakePlus() ? new PatternNode.OneOf(Inflection.Forms(word)) : new PatternNode.OneOf([word]);
        }
    }

    private string TakeWord()
    {
        int start = position;
        while (position < source.Length && source[position] is not (' ' or '|' or '(' or ')' or '{' or '~' or '+'))
        {
            position++;
        }

        return source[start..position];
    }

    private bool TakePlus()
    {
        bool plus = position < source.Length && source[position] == '+';
        position += plus ? 1 : 0;
        return plus;
    }

    private static PatternNode Inflected(PatternNode node) => node switch
    {
        PatternNode.OneOf words => new PatternNode.OneOf([.. words.Words.SelectMany(Inflection.Forms).Distinct()]),
        PatternNode.Choice choice => new PatternNode.Choice([.. choice.Branches.Select(Inflected)]),
        PatternNode.Sequence { Parts: [PatternNode.OneOf head, ..] parts } => new PatternNode.Sequence([Inflected(head), .. parts.Skip(1)]),
        _ => node,
    };
}
