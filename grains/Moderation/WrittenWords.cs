using TherapyGroups.Groups;
using TherapyGroups.Risk;

namespace TherapyGroups.Moderation;

/// <summary>
/// What the author of a message has said in it: the text, and the content note where it says something of its own. Everybody in the room
/// reads both, so both are looked at. Pure.
/// </summary>
public static class WrittenWords
{
    /// <summary>The note where it holds the author's own words; empty if it names topics alone, or a moderator wrote it.</summary>
    public static string NoteOf(Message message) =>
        message.IsNoteByStaff || NoteNames.IsOnlyNames(message.ContentNote) ? "" : message.ContentNote;

    /// <summary>All of it in the order in which it is read.</summary>
    public static string Of(Message message) => NoteOf(message) is { Length: > 0 } note ? $"{note}\n{message.Text}" : message.Text;

    /// <summary>
    /// The text as it is understood after the note, and the note by itself: the worse counts. Each by itself, so that neither thins the
    /// other out, and every span is one of the text.
    /// </summary>
    /// <param name="classifier">Who assesses.</param>
    /// <param name="message">With its words.</param>
    /// <param name="context">What the author said before, oldest first.</param>
    public static Assessment Assess(IRiskClassifier classifier, Message message, IReadOnlyList<string> context)
    {
        var note = NoteOf(message);
        return note.Length == 0
            ? classifier.Assess(message.Text, context)
            : Worse(classifier.Assess(message.Text, [.. context, note]), classifier.Assess(note, context));
    }

    /// <summary>
    /// Both in one: the higher level and, of each number, the higher one. The spans are the text's, and none where nothing in the text
    /// was found: what moved the score then is the note, which is shown as a whole.
    /// </summary>
    public static Assessment Worse(Assessment text, Assessment note) => text with
    {
        Level = text.Level > note.Level ? text.Level : note.Level,
        Probability = Math.Max(text.Probability, note.Probability),
        Categories = text.Categories.Concat(note.Categories).GroupBy(pair => pair.Key)
            .ToDictionary(category => category.Key, category => category.Max(pair => pair.Value)),
        Evidence = text.Level == RiskLevel.Green && note.Level > RiskLevel.Green ? [] : text.Evidence,
    };
}
