using System.Globalization;
using TherapyGroups.Members;

namespace TherapyGroups.Groups;

/// <summary>What an administrator changes of a group, as its log has it: three numbers.</summary>
public static class GroupSettingsEvents
{
    public static GroupEvent Changed(long seq, MemberId by, GroupSettings settings, DateTimeOffset now) =>
        new(seq, GroupEventKind.GroupChanged, now, by, "", null, Write(settings));

    public static GroupEvent Closed(long seq, MemberId by, DateTimeOffset now) =>
        new(seq, GroupEventKind.GroupClosed, now, by, "", null, "");

    /// <exception cref="FormatException">The event is another.</exception>
    public static GroupSettings Parse(GroupEvent happened)
    {
        var parts = happened.Detail.Split(' ');
        return parts.Length == 3
            ? new GroupSettings(Number(parts[0]), (Coverage)Number(parts[1]), (CoverageEffect)Number(parts[2]))
            : throw new FormatException("The log has a change of a group that this program does not know.");
    }

    private static string Write(GroupSettings settings) => string.Create(
        CultureInfo.InvariantCulture, $"{settings.Capacity} {(int)settings.Coverage} {(int)settings.WhenUncovered}");

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
