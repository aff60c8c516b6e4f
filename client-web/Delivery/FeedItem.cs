using TherapyGroups.Members;
using TherapyGroups.RiskCases;

namespace TherapyGroups.ClientWeb.Delivery;

/// <summary>What a relay hands to its open feeds. Frames are written to UTF-8 once, for all readers.</summary>
public abstract record FeedItem
{
    /// <summary>A group event that is on disk.</summary>
    /// <param name="Left">Who lost their seat by it, or null.</param>
    /// <param name="Author">Who wrote the message that it is about, or null: not everybody sees everybody's.</param>
    /// <param name="MessageSeq">Where that message was first posted; 0 for none.</param>
    /// <param name="AuthorsFrame">What its author is told instead of <paramref name="Frame"/>; null where that is the same.</param>
    public sealed record Happened(
        long Seq, ReadOnlyMemory<byte> Frame, MemberId? Left, MemberId? Author = null, long MessageSeq = 0,
        ReadOnlyMemory<byte>? AuthorsFrame = null) : FeedItem
    {
        public ReadOnlyMemory<byte> FrameFor(MemberId? reader) => reader is not null && reader == Author ? AuthorsFrame ?? Frame : Frame;
    }

    /// <summary>Something without a place in the log.</summary>
    /// <param name="Frame">What is written.</param>
    /// <param name="NotFor">Whom it is about: they are not told, nor is whoever does not see what they write; null if everybody is.</param>
    public sealed record Ephemeral(ReadOnlyMemory<byte> Frame, MemberId? NotFor = null) : FeedItem;

    /// <summary>A case changed.</summary>
    public sealed record CaseChanged(CaseNotice Notice, CaseAnnouncement Announcement) : FeedItem;

    /// <summary>
    /// The subscription was renewed: time to keep the connection alive, and to read what a lost push left out.
    /// </summary>
    /// <param name="Head">The log's head, for groups; else 0.</param>
    public sealed record Tick(long Head) : FeedItem;
}
