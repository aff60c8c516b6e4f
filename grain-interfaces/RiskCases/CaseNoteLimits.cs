namespace TherapyGroups.RiskCases;

/// <summary>Bounds of what clinicians write. Lengths count UTF-16 code units.</summary>
public static class CaseNoteLimits
{
    public const int NoteMaxLength = 8_000;
}
