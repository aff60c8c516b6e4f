using TherapyGroups.Audit;
using TherapyGroups.ClientWeb.Access;
using TherapyGroups.ClientWeb.Chat;
using TherapyGroups.Clock;
using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Moderation;

namespace TherapyGroups.ClientWeb.Moderation;

/// <summary>Shows the queue to a moderator: words and reasons, never levels, clinical notes, or who reported.</summary>
public sealed class ModerationViews(
    IGroupDirectory directory, IGroupLog log, IItemTalk talk, IAccountBook accounts, IAuditTrail audit, TimeProvider time)
{
    /// <summary>The groups whose queue a moderator may see; an administrator sees all queues.</summary>
    public static async Task<IReadOnlyList<GroupId>> ModeratedBy(Caller caller, IGroupDirectory groups) =>
        [.. (await groups.GroupsOf(caller.Id)).Where(pair => pair.Value != GroupRole.Member).Select(pair => pair.Key)];

    /// <summary>
    /// The items with their messages, but for those about a message of the caller's own. Reading them is recorded first.
    /// </summary>
    public async Task<IReadOnlyList<object>> Of(Caller caller, IReadOnlyList<ModerationItem> items)
    {
        var views = new List<object>(items.Count);
        foreach (var item in items)
        {
            var message = await log.FindMessage(item.Group, item.MessageId);
            if (message?.Author == caller.Id)
            {
                continue;
            }

            await audit.Record(new AuditEntry(time.Now(), caller.Id, "moderation-item.read", item.Id.Value, "queue"));
            var group = await directory.Find(item.Group);
            var claimedBy = item.ClaimedBy is { } moderator ? (await accounts.Find(moderator))?.Pseudonym : null;
            views.Add(new ItemView(
                item.Id.Value, Kind(item.Kind), item.Group.Value, group?.Name ?? "",
                item.MessageId.Value, item.Reason, item.Note, State(item.State), claimedBy, item.RaisedAt, item.Outcome, item.OutcomeReason,
                message is null ? null : MessageView.Of(message), await Asks(item.Id), (await talk.Notes(item.Id)).Count));
        }

        return views;
    }

    private async Task<IReadOnlyList<AskView>> Asks(ModerationItemId item) =>
    [
        .. (await talk.AsksAbout(item)).Select(ask => new AskView(
            ask.Id, ask.At, ask.Note, ask.AnsweredAt, ask.AnsweredAt is null ? null : ask.Answer)),
    ];

    private static string Kind(ModerationItemKind kind) => kind switch
    {
        ModerationItemKind.Report => "report",
        ModerationItemKind.Flag => "flag",
        ModerationItemKind.Held => "held",
    };

    private static string State(ModerationItemState state) => state switch
    {
        ModerationItemState.Open => "open",
        ModerationItemState.Claimed => "claimed",
        ModerationItemState.Resolved => "resolved",
    };

    private sealed record ItemView(
        string Id, string Kind, string GroupId, string GroupName, Guid MessageId, string Reason, string Note, string State,
        string? ClaimedBy,
        DateTimeOffset RaisedAt, string Outcome, string OutcomeReason, MessageView? Message, IReadOnlyList<AskView> Asks, int Notes);

    /// <summary>A question to the clinicians and their answer, if there is one. Who answered is not told.</summary>
    private sealed record AskView(string Id, DateTimeOffset AskedAt, string Note, DateTimeOffset? AnsweredAt, string? Answer);
}
