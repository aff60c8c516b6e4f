namespace TherapyGroups.Risk.Language;

/// <summary>A pattern as it was written: a tree of words, sequences, choices and gaps.</summary>
internal abstract record PatternNode
{
    private PatternNode()
    {
    }

    /// <summary>Any one of these words.</summary>
    public sealed record OneOf(IReadOnlyList<string> Words) : PatternNode;

    public sealed record Sequence(IReadOnlyList<PatternNode> Parts) : PatternNode;

    public sealed record Choice(IReadOnlyList<PatternNode> Branches) : PatternNode;

    /// <summary>Up to <paramref name="WordsMax"/> words of any kind.</summary>
    public sealed record AnyWords(int WordsMax) : PatternNode;
}
