using TherapyGroups.Paging;

namespace TherapyGroups.Silo.Paging;

/// <summary>How to reach people who have no console open.</summary>
/// <param name="ConsoleUrl">The address of the console as people outside open it; null when there is no pager.</param>
/// <param name="Webhook">Null: none.</param>
/// <param name="Mail">Null: none.</param>
public sealed record PagerSettings(Uri? ConsoleUrl, WebhookSettings? Webhook, MailSettings? Mail)
{
    public PagerChannels Channels { get; } = new(
    [
        .. (Webhook is null ? Array.Empty<PagerChannel>() : [PagerChannel.Webhook]),
        .. (Mail is null ? Array.Empty<PagerChannel>() : [PagerChannel.Mail]),
    ]);

    public override string ToString() => $"pager with {Channels.All.Length} channels";
}
