using TherapyGroups.Groups;
using TherapyGroups.Members;

namespace TherapyGroups.Tests.Simulation.Model;

/// <summary>One group's rows: its log, and what the log folds into.</summary>
public sealed class GroupTable(GroupState state, Guards guards)
{
    private readonly List<GroupEvent> events = [];
    private readonly Dictionary<MessageId, Message> messages = [];

    public GroupState State { get; private set; } = state;

    /// <summary>Who waits.</summary>
    public WaitingLine Line { get; } = new();

    public HashSet<MemberId> SatIn { get; } = [];

    public DateTimeOffset HeadAt { get; private set; }

    /// <summary>Moderation's cursor.</summary>
    public long Screened { get; set; }

    public SortedDictionary<long, AssessmentRow> Assessments { get; } = [];

    /// <summary>With the words as they were appended.</summary>
    public IReadOnlyList<GroupEvent> Events => events;

    public AppendResult Append(GroupEvent next)
    {
        if (guards.HasFlag(Guards.NextSeq) && next.Seq != State.Head + 1)
        {
            return AppendResult.Conflict;
        }

        var posted = next.Kind == GroupEventKind.MessagePosted ? next.Message?.MessageId : null;
        if (posted is { } id && messages.ContainsKey(id) && guards.HasFlag(Guards.MessagePostedOnce))
        {
            return AppendResult.Conflict;
        }

        events.RemoveAll(happened => happened.Seq == next.Seq);
        events.Insert(events.FindLastIndex(happened => happened.Seq < next.Seq) + 1, next);
        State = State.Apply(next);
        HeadAt = next.At;
        Fold(next);
        return AppendResult.Saved;
    }

    public PostedMessage? FindPosted(MessageId id) => events
        .Where(happened => happened.Kind == GroupEventKind.MessagePosted && happened.Message?.MessageId == id)
        .Select(happened => new PostedMessage(happened.Seq, happened.Actor, happened.Message?.Text, happened.At))
        .FirstOrDefault();

    public Message? FindMessage(MessageId id) => messages.GetValueOrDefault(id);

    public IReadOnlyList<GroupEvent> After(long after, int limit, bool showAll) =>
        [.. events.Where(happened => happened.Seq > after).Take(limit).Select(happened => Shown(happened, showAll))];

    public GroupEvent Shown(GroupEvent happened, bool showAll)
    {
        if (happened.Message is not { } then || !messages.TryGetValue(then.MessageId, out var now))
        {
            return happened;
        }

        var bringsWords = happened.Kind
            is GroupEventKind.MessagePosted or GroupEventKind.MessageEdited or GroupEventKind.MessageRestored
            or GroupEventKind.ContentNoteAdded;
        var isShown = bringsWords && (showAll || now.State == MessageState.Visible);
        var stands = happened.Kind switch
        {
            GroupEventKind.MessageWithdrawn => MessageState.Withdrawn,
            GroupEventKind.MessageHidden => MessageState.Hidden,
            _ => now.State,
        };
        var words = happened.Kind == GroupEventKind.MessageRestored ? now.Text : then.Text;
        return happened with { Message = then with { Text = isShown ? words : "", State = stands } };
    }

    public IReadOnlyList<Message> MessagesBefore(long before, int limit) =>
        [.. messages.Values.Where(message => message.Seq < before).OrderBy(message => message.Seq).TakeLast(limit)];

    public void Replace(GroupState state) => State = state;

    private void Fold(GroupEvent next)
    {
        if (next.Kind == GroupEventKind.MemberJoined)
        {
            Line.GiveUp(next.Actor);
        }

        if (next.Message is not { } message)
        {
            return;
        }

        // Hiding and taking back leave the words where they are: only the state changes.
        messages[message.MessageId] = next.Kind switch
        {
            GroupEventKind.MessagePosted or GroupEventKind.MessageEdited => message,
            GroupEventKind.ContentNoteAdded => messages[message.MessageId] with
            {
                ContentNote = message.ContentNote,
                IsNoteByStaff = true,
            },
            _ => messages[message.MessageId] with { State = message.State, HeldFor = message.HeldFor },
        };
    }
}
