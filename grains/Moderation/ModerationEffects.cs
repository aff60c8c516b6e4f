using System.Collections.Immutable;
using TherapyGroups.Members;
using TherapyGroups.RiskCases;

namespace TherapyGroups.Moderation;

/// <summary>What moderation does about some messages: decided purely, saved in one transaction, never more than this.</summary>
/// <param name="Evidence">Opens the member's case or adds to it.</param>
/// <param name="Items">For the peer moderators' queue.</param>
/// <param name="Notices">For the members' own streams.</param>
public sealed record ModerationEffects(
    ImmutableArray<NewEvidence> Evidence,
    ImmutableArray<ModerationItem> Items,
    ImmutableArray<MemberNotice> Notices)
{
    public static readonly ModerationEffects None = new([], [], []);

    /// <summary>Messages that are folded for review.</summary>
    public ImmutableArray<MessageHold> Holds { get; init; } = [];

    public ModerationEffects With(ModerationEffects more) =>
        new(Evidence.AddRange(more.Evidence), Items.AddRange(more.Items), Notices.AddRange(more.Notices))
        {
            Holds = Holds.AddRange(more.Holds),
        };
}
