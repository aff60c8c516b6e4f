namespace TherapyGroups.Risk.Language;

/// <summary>Who an expression is about.</summary>
internal enum Person : byte
{
    /// <summary>The author, named.</summary>
    Author,

    /// <summary>Nobody is named: in chat, mostly the author.</summary>
    Unnamed,

    /// <summary>The person spoken to.</summary>
    Reader,

    /// <summary>Somebody else.</summary>
    Other,
}
