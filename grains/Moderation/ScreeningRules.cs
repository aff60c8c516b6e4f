using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Risk;
using TherapyGroups.RiskCases;

namespace TherapyGroups.Moderation;

/// <summary>
/// What follows from an assessment. Pure. Nothing here removes a message, bans anyone, or tells anyone else: people decide.
/// </summary>
public static class ScreeningRules
{
    /// <summary>A failed assessment is tried this often before it goes to a person.</summary>
    public const int Attempts = 3;

    /// <summary>How many of the author's earlier messages the classifier is given.</summary>
    public const int ContextMessages = 5;

    /// <summary>From this probability on a category is named.</summary>
    private const double CategoryNamed = 0.5;

    private const string Harassment = "harassment";

    public static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);

    /// <summary>The same card comes back after this long, sooner only if the level rises.</summary>
    public static readonly TimeSpan SupportCardPause = TimeSpan.FromHours(6);

    /// <summary>When to try again: null if there is an answer, or no try is left.</summary>
    public static DateTimeOffset? RetryAt(RiskLevel level, int attempt, DateTimeOffset now) =>
        level == RiskLevel.Unscreened && attempt < Attempts ? now + RetryAfter : null;

    /// <summary>
    /// What a group's own filter adds: the message waits for a moderator, and its author is told kindly. It is for the group to have asked
    /// for that; a score alone never does it.
    /// </summary>
    public static ModerationEffects Held(
        GroupId group, ScreenedMessage screened, GroupFilters filters, ModerationItemId itemId, DateTimeOffset now)
    {
        if (!filters.HasFlag(GroupFilters.MethodDetail) || !IsMethodDetail(screened.Assessment))
        {
            return ModerationEffects.None;
        }

        var name = FilterNames.Join(GroupFilters.MethodDetail);
        return ModerationEffects.None with
        {
            Items = [Flag(group, screened, name, itemId, now) with { Kind = ModerationItemKind.Held }],
            Holds = [new MessageHold(screened.Seq, screened.MessageId, screened.Author, name)],
        };
    }

    /// <summary>Whether the classifier saw details of a method in it.</summary>
    public static bool IsMethodDetail(Assessment assessment) =>
        assessment.Categories.GetValueOrDefault(RiskCategory.MethodDetail) >= HeldMessages.MethodDetail;

    /// <summary>
    /// The effects of one screened message. <paramref name="lastCard"/> is the author's newest support card, or null. Harassment comes to
    /// the moderators whatever the level is: a message can be a wish to die and an insult, and whom it hits waits for somebody as well.
    /// </summary>
    public static ModerationEffects Effects(
        GroupId group, ScreenedMessage screened, MemberNotice? lastCard, ModerationItemId itemId, DateTimeOffset now) =>
        screened.Assessment.Level switch
        {
            RiskLevel.Green => IsHarassment(screened.Assessment)
                ? ModerationEffects.None with { Items = [Flag(group, screened, Harassment, itemId, now)] }
                : ModerationEffects.None,
            RiskLevel.Amber => ModerationEffects.None with { Items = [Flag(group, screened, Reason(screened.Assessment), itemId, now)] },
            RiskLevel.Red or RiskLevel.Crisis => ModerationEffects.None with
            {
                Items = IsHarassment(screened.Assessment) ? [Flag(group, screened, Harassment, itemId, now)] : [],
                Evidence = [Evidence(group, screened)],
                Notices = SupportCard(screened, lastCard, now) is { } card ? [card] : [],
            },

            // Missing is not green. What no try could assess is a case like any other: with a clock, until a clinician has read it.
            RiskLevel.Unscreened => screened.RetryAt is null
                ? ModerationEffects.None with { Evidence = [Evidence(group, screened)] }
                : ModerationEffects.None,
        };

    private static NewEvidence Evidence(GroupId group, ScreenedMessage screened) =>
        new(screened.Author, group, screened.Seq, screened.MessageId, screened.Assessment);

    private static string Reason(Assessment assessment) => IsHarassment(assessment) ? Harassment : "needs-care";

    private static bool IsHarassment(Assessment assessment) =>
        assessment.Categories.GetValueOrDefault(RiskCategory.Harassment) >= CategoryNamed;

    private static MemberNotice? SupportCard(ScreenedMessage screened, MemberNotice? lastCard, DateTimeOffset now)
    {
        var weight = (int)screened.Assessment.Level;
        var isTooSoon = lastCard is not null && (now - lastCard.At).Duration() < SupportCardPause && weight <= lastCard.Weight;
        return isTooSoon ? null : new MemberNotice(0, screened.Author, MemberNoticeKind.SupportCard, weight, now);
    }

    private static ModerationItem Flag(
        GroupId group, ScreenedMessage screened, string reason, ModerationItemId itemId, DateTimeOffset now) =>
        new(itemId, ModerationItemKind.Flag, group, screened.MessageId, null, reason, "", ModerationItemState.Open, null, now, "", "");
}
