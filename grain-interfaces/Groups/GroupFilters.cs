namespace TherapyGroups.Groups;

/// <summary>
/// What a group has folded until a moderator has looked at it. The numbers are stored: never renumber. What it costs to be wrong is small
/// on one side (a message waits for a person) and large on the other (a stranger has a member's address).
/// </summary>
[Flags]
public enum GroupFilters
{
    None = 0,

    /// <summary>Phone numbers, but never those of known crisis lines.</summary>
    PhoneNumbers = 1,

    /// <summary>Postal addresses.</summary>
    Addresses = 2,

    /// <summary>Links to elsewhere, but never to known crisis services.</summary>
    Links = 4,

    /// <summary>Other ways to meet outside: mail addresses, names on other services.</summary>
    Contacts = 8,

    /// <summary>Details of a method of self-harm, as the classifier sees it.</summary>
    MethodDetail = 16,

    All = PhoneNumbers | Addresses | Links | Contacts | MethodDetail,
}
