using TherapyGroups.Audit;
using TherapyGroups.ClientWeb.Access;
using TherapyGroups.Clock;
using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Moderation;

namespace TherapyGroups.ClientWeb.Moderation;

/// <summary>
/// Does to the message what an outcome says of it, so that none says what is not so. It comes before the item is closed: should the server
/// stop between the two, the item is open still, and closing it again repeats nothing.
/// </summary>
public sealed class OutcomeActs(IGrainFactory grains, IGroupLog log, IAuditTrail audit, TimeProvider time)
{
    public async Task Do(Caller caller, ModerationItem item, string outcome, string reason)
    {
        if (Change(item.Kind, outcome) is not { } change || await log.FindMessage(item.Group, item.MessageId) is not { } message)
        {
            return;
        }

        var isSo = change == MessageChange.Restore
            ? message.State != MessageState.Hidden
            : message is not ({ State: MessageState.Visible } or { State: MessageState.Hidden, HeldFor.Length: > 0 });
        if (isSo)
        {
            // Shown or hidden already; or its author took it back, or it is erased.
            return;
        }

        await audit.Record(new AuditEntry(
            time.Now(), caller.Id, change == MessageChange.Hide ? "message.hide" : "message.restore", item.MessageId.ToString(), reason));
        await grains.GetGrain<IGroupGrain>(item.Group.Value).Change(new ChangeMessage(
            caller.Id, item.MessageId, change, Reason: reason, AsAdministrator: caller.Is(AccountRoles.Administrator)));
    }

    /// <summary>
    /// What becomes of the message; null if it stays as it is. One that a filter held is decided by every outcome but passing it on:
    /// else its author waits for ever.
    /// </summary>
    private static MessageChange? Change(ModerationItemKind kind, string outcome) => (kind, outcome) switch
    {
        (_, "hidden") => MessageChange.Hide,
        (_, "restored") or (ModerationItemKind.Held, "no-action") => MessageChange.Restore,
        (ModerationItemKind.Held, "removed" or "warned" or "muted") => MessageChange.Hide,
        _ => null,
    };
}
