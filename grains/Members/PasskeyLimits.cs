namespace TherapyGroups.Members;

/// <summary>Bounds of passkeys.</summary>
public static class PasskeyLimits
{
    public const int PasskeysMax = 10;

    /// <summary>Characters.</summary>
    public const int NameMaxLength = 40;

    /// <summary>How long a question waits for its answer.</summary>
    public static readonly TimeSpan AnswerWithin = TimeSpan.FromMinutes(3);
}
