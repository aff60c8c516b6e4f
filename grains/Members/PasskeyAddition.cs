namespace TherapyGroups.Members;

/// <summary>What came of keeping a passkey.</summary>
public enum PasskeyAddition
{
    Added,

    /// <summary>Somebody has it already.</summary>
    Known,

    /// <summary>There are <see cref="PasskeyLimits.PasskeysMax"/>.</summary>
    TooMany,
}
