using System.Globalization;

namespace TherapyGroups.ClientWeb.Access;

/// <summary>Reads the paging of a request.</summary>
public static class Page
{
    public const int LimitMax = 200;
    private const int LimitDefault = 50;

    /// <summary>A limit above <see cref="LimitMax"/> means the most there is; one that is no positive number is refused.</summary>
    public static bool TryReadLimit(string? text, out int limit)
    {
        limit = LimitDefault;
        if (string.IsNullOrEmpty(text))
        {
            return true;
        }

        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) || asked < 1)
        {
            return false;
        }

        limit = Math.Min(asked, LimitMax);
        return true;
    }

    /// <summary>A sequence number, or null for none.</summary>
    public static bool TryReadCursor(string? text, out long? cursor)
    {
        cursor = null;
        if (string.IsNullOrEmpty(text))
        {
            return true;
        }

        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var asked))
        {
            return false;
        }

        cursor = asked;
        return true;
    }
}
