namespace TherapyGroups.Storage.Groups;

/// <summary>A row of <c>group_events</c> with what is known of its message.</summary>
internal sealed class EventRow
{
    public string GroupId { get; init; } = "";

    public long Seq { get; init; }

    public long Kind { get; init; }

    public long At { get; init; }

    public string ActorId { get; init; } = "";

    public string ActorPseudonym { get; init; } = "";

    public string? MessageId { get; init; }

    public byte[]? TextSealed { get; init; }

    public byte[]? NoteSealed { get; init; }

    public byte[]? ReasonSealed { get; init; }

    public string Detail { get; init; } = "";

    public long? MessageSeq { get; init; }

    public long? MessageAt { get; init; }

    public long? MessageEditedAt { get; init; }

    public long? MessageState { get; init; }

    public long? WordsSeq { get; init; }

    public long? NoteSeq { get; init; }

    public string? HeldFor { get; init; }

    public string? AuthorId { get; init; }

    public string? AuthorPseudonym { get; init; }
}
