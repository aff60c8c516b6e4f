using TherapyGroups.Groups;

namespace TherapyGroups.Moderation;

/// <summary>
/// The moderation beside one room; the key is the group's id. Reads the log after its durable cursor, classifies each message, and saves
/// assessments, effects, cases and the new cursor in one transaction: a message is never skipped and never assessed twice.
/// </summary>
[Alias("moderation")]
public interface IModerationGrain : IGrainWithStringKey
{
    /// <summary>
    /// The log has grown by this event, words included, so that they need not be read from it again. If this is lost, or comes out of
    /// order, the log tells.
    /// </summary>
    [Alias("happened"), OneWay]
    Task Happened(GroupEvent next);

    /// <summary>The log has grown to <paramref name="head"/>. If this is lost, the sweep calls <see cref="CatchUp"/>.</summary>
    [Alias("nudge"), OneWay]
    Task Nudge(long head);

    /// <summary>Assesses all that the log holds after the cursor, and what failed before and is due again. Returns the cursor.</summary>
    [Alias("catch-up")]
    Task<long> CatchUp();
}
