using System.Globalization;

namespace TherapyGroups.Groups;

/// <summary>Finds phone numbers in a text, in one pass. Dates, years and round sums are none.</summary>
internal static class PhoneNumbers
{
    /// <summary>Shorter numbers are prices, ages, times, and crisis lines.</summary>
    private const int DigitsMin = 7;

    private const int SeparatorsInARowMax = 2;

    /// <summary>Whether a number is in it that is not among <paramref name="allowed"/> (digits alone).</summary>
    public static bool IsIn(string text, IReadOnlySet<string> allowed)
    {
        var at = 0;
        while (at < text.Length)
        {
            if (Digit(text[at]) < 0)
            {
                at++;
                continue;
            }

            var isSum = at > 0 && text[at - 1] is '$' or '€' or '£';
            var groups = Read(text, ref at);
            if (!isSum && IsNumber(groups, allowed))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNumber(List<string> groups, IReadOnlySet<string> allowed)
    {
        var digits = string.Concat(groups);
        return digits.Length >= DigitsMin && !IsDate(groups) && !AreYears(groups) && !IsRound(groups) && !allowed.Contains(digits);
    }

    /// <summary>Groups of digits from here on, while not too much stands between; <paramref name="at"/> goes to what follows.</summary>
    private static List<string> Read(string text, ref int at)
    {
        var groups = new List<string>();
        var group = "";
        var between = 0;
        for (; at < text.Length && between <= SeparatorsInARowMax; at++)
        {
            if (Digit(text[at]) is var digit and >= 0)
            {
                if (between > 0)
                {
                    groups.Add(group);
                    group = "";
                }

                group += (char)('0' + digit);
                between = 0;
            }
            else if (text[at] is ' ' or '\u00A0' or '-' or '\u2010' or '\u2011' or '\u2013' or '.' or '(' or ')' or '/')
            {
                between++;
            }
            else
            {
                break;
            }
        }

        groups.Add(group);
        return groups;
    }

    private static int Digit(char one) => CharUnicodeInfo.GetDecimalDigitValue(one);

    /// <summary>2026-03-02, 2.3.2026, 03/02/26.</summary>
    private static bool IsDate(List<string> groups) => groups.Count == 3 && (groups[0].Length, groups[1].Length, groups[2].Length)
        is (4, 1 or 2, 1 or 2) or (1 or 2, 1 or 2, 4) or (1 or 2, 1 or 2, 2);

    private static bool AreYears(List<string> groups) => groups.TrueForAll(group =>
        group.Length == 4 && (group.StartsWith("19", StringComparison.Ordinal) || group.StartsWith("20", StringComparison.Ordinal)));

    /// <summary>10 000 000.</summary>
    private static bool IsRound(List<string> groups) => groups.Count > 1 && groups.Skip(1).All(group => group == "000");
}
