using System.Globalization;
using TherapyGroups.Members;

namespace TherapyGroups.Groups;

/// <summary>Agreements as the group's log has them: which version, and by whom it was accepted. The words are kept apart.</summary>
public static class AgreementEvents
{
    public static GroupEvent Changed(long seq, MemberId by, int version, DateTimeOffset now) =>
        new(seq, GroupEventKind.AgreementChanged, now, by, "", null, Text(version));

    public static GroupEvent Accepted(long seq, MemberId by, int version, DateTimeOffset now) =>
        new(seq, GroupEventKind.AgreementAccepted, now, by, "", null, Text(version));

    /// <exception cref="FormatException">The event is about no agreement.</exception>
    public static int Version(GroupEvent happened) => int.Parse(happened.Detail, NumberStyles.None, CultureInfo.InvariantCulture);

    private static string Text(int version) => version.ToString(CultureInfo.InvariantCulture);
}
