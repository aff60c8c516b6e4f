namespace TherapyGroups.Risk.Text;

/// <summary>A piece of folded text: a word or one punctuation mark.</summary>
/// <param name="Text">The folded characters.</param>
/// <param name="Start">Offset in the folded text.</param>
/// <param name="End">Offset after it in the folded text.</param>
/// <param name="IsWord">Whether it has letters or digits.</param>
/// <param name="Respelled">Whether it was revealed from an obfuscated form.</param>
/// <param name="Rank">Of a word, how far down the list of common words it stands; <see cref="Unknown"/> for one that is not there. Kept,
/// because every later step asks.</param>
internal readonly record struct Token(string Text, int Start, int End, bool IsWord, bool Respelled, int Rank)
{
    public const int Unknown = int.MaxValue;

    public bool IsKnown => Rank != Unknown;

    public bool IsSingleLetter => IsWord && Text.Length == 1 && char.IsAsciiLetter(Text[0]);
}
