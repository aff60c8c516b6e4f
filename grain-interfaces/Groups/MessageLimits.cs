namespace TherapyGroups.Groups;

/// <summary>Bounds of what a member can post. Lengths count UTF-16 code units, as a browser's <c>maxlength</c> does.</summary>
public static class MessageLimits
{
    public const int TextMaxLength = 2_000;
    public const int ContentNoteMaxLength = 80;

    /// <summary>How long an author can still change the words. Withdrawing is possible at any time.</summary>
    public const int EditWindowMinutes = 15;
}
