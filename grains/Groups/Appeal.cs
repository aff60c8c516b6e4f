using TherapyGroups.Members;

namespace TherapyGroups.Groups;

/// <summary>A member's appeal against a sanction. There is one a sanction.</summary>
/// <param name="Id">Opaque.</param>
/// <param name="Sanction">The id of the sanction.</param>
/// <param name="Group">Where it was imposed.</param>
/// <param name="Member">Who appeals.</param>
/// <param name="Words">Why, in their words; empty once they are erased.</param>
/// <param name="At">When, UTC.</param>
/// <param name="State">Where it stands.</param>
/// <param name="DecidedBy">Who decided, or null. Never shown to members.</param>
/// <param name="DecidedAt">When, UTC, or null.</param>
/// <param name="Reason">Why it was decided so; empty while it is open.</param>
public sealed record Appeal(
    string Id,
    string Sanction,
    GroupId Group,
    MemberId Member,
    string Words,
    DateTimeOffset At,
    AppealState State = AppealState.Open,
    MemberId? DecidedBy = null,
    DateTimeOffset? DecidedAt = null,
    string Reason = "")
{
    public const int WordsMaxLength = 2_000;

    public override string ToString() => $"{State} appeal {Id}";
}
