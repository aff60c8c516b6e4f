using TherapyGroups.Groups;
using TherapyGroups.Members;

namespace TherapyGroups.Worries;

/// <summary>What a member tells the team about somebody in their group. Whom it is about never learns of it.</summary>
/// <param name="Id">Made by the client, so that telling twice is telling once.</param>
/// <param name="Group">Where both are.</param>
/// <param name="About">Whom it is about.</param>
/// <param name="Message">What they wrote, if the worry is about a message.</param>
/// <param name="Teller">Who tells; shown to clinicians alone.</param>
/// <param name="Urgency">As the teller sees it.</param>
/// <param name="Words">The teller's, up to <see cref="WorryRules.WordsMaxLength"/> code units, sealed at rest; empty if none.</param>
/// <param name="At">UTC.</param>
public sealed record Worry(
    string Id,
    GroupId Group,
    MemberId About,
    MessageId? Message,
    MemberId Teller,
    WorryUrgency Urgency,
    string Words,
    DateTimeOffset At)
{
    public override string ToString() => $"worry {Id}";
}
