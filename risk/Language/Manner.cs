namespace TherapyGroups.Risk.Language;

/// <summary>How the author stands to an act.</summary>
[Flags]
internal enum Manner : byte
{
    None = 0,
    Intends = 1,
    Wants = 2,
    Thinks = 4,
    Tried = 8,
}
