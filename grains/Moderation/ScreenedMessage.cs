using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Risk;

namespace TherapyGroups.Moderation;

/// <summary>What the classifier said of the words in one event.</summary>
/// <param name="Seq">The event that holds the words: the posting, or an edit.</param>
/// <param name="Attempt">Which try this was, from 1.</param>
/// <param name="RetryAt">When to try again, UTC, if the answer is <see cref="RiskLevel.Unscreened"/> and tries are left; else null.</param>
public sealed record ScreenedMessage(
    long Seq,
    MessageId MessageId,
    MemberId Author,
    Assessment Assessment,
    int Attempt,
    DateTimeOffset? RetryAt);
