using System.Globalization;
using System.Text;

namespace TherapyGroups.Groups;

/// <summary>What counts as something said.</summary>
public static class TextRules
{
    /// <summary>True if nobody would see anything: white space, control and invisible formatting characters only.</summary>
    public static bool IsBlank(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsInvisible(rune))
            {
                return false;
            }
        }

        return true;
    }

    /// <remarks>What is unassigned beyond the basic plane may be an emoji newer than this runtime's tables.</remarks>
    private static bool IsInvisible(Rune rune) => Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Format or UnicodeCategory.Control => true,
        UnicodeCategory.OtherNotAssigned => rune.IsBmp,
        _ => IsDrawnAsNothing(rune.Value),
    };

    /// <summary>Letters, marks and symbols that leave no trace: Unicode's Default_Ignorable_Code_Point, and the braille blank.</summary>
    private static bool IsDrawnAsNothing(int code) => code is
        0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or (>= 0x180B and <= 0x180F) or 0x2800 or 0x3164
        or (>= 0xFE00 and <= 0xFE0F) or 0xFFA0 or (>= 0xE0100 and <= 0xE01EF);
}
