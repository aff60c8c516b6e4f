namespace TherapyGroups.Groups;

/// <summary>What the ladder (a word first, then a pause, then a parting) suggests. Pure; people decide.</summary>
public static class SanctionLadder
{
    /// <summary>A sanction this old no longer counts.</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromDays(90);

    /// <summary>The next step for somebody who has been sanctioned so before, lifted ones left out.</summary>
    public static SanctionKind Next(IEnumerable<Sanction> before, DateTimeOffset now)
    {
        var kinds = before.Where(sanction => now - sanction.At < Remembered).Select(sanction => sanction.Kind).ToList();
        if (kinds.Count == 0)
        {
            return SanctionKind.Warn;
        }

        return kinds.Max() switch
        {
            SanctionKind.Warn => SanctionKind.Mute,
            SanctionKind.Mute or SanctionKind.Remove => SanctionKind.Remove,
        };
    }
}
