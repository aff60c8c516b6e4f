namespace TherapyGroups.Risk.Text;

/// <summary>What stands between a word and the one before it.</summary>
internal enum Gap : byte
{
    Space,
    Comma,
    Strong,
}

/// <summary>One word of a message in its plain spelling.</summary>
/// <param name="Text">Lower case, respelled: "wanna" has become "want", "to".</param>
/// <param name="Start">Where its origin begins in the original text, in UTF-16 units.</param>
/// <param name="End">Where its origin ends.</param>
/// <param name="Before">What separates it from the word before.</param>
/// <param name="Quoted">Whether it stands between quotation marks.</param>
/// <param name="Question">Whether its sentence ends in a question mark.</param>
/// <param name="Respelled">Whether the author's spelling was another one.</param>
internal readonly record struct Word(string Text, int Start, int End, Gap Before, bool Quoted, bool Question, bool Respelled);
