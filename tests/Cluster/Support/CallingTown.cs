namespace TherapyGroups.Tests.Cluster.Support;

/// <summary>A town with a short clock, and a pager that both silos would call.</summary>
public sealed class CallingTown : Town
{
    public HookReceiver Hook { get; } = new();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Hook.Dispose();
    }

    protected override IReadOnlyDictionary<string, string> Settings() => new Dictionary<string, string>
    {
        ["Escalation__DeliverWithinSeconds"] = "2",
        ["Escalation__CrisisAnswerWithinSeconds"] = "2",
        ["Escalation__PageAgainSeconds"] = "3600",
        ["Pager__WebhookUrl"] = Hook.Address.ToString(),
        ["Pager__WebhookSecret"] = "0123456789abcdef0123456789abcdef",
        ["Pager__ConsoleUrl"] = "https://groups.example.org/console/",
    };
}
