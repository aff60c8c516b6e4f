namespace TherapyGroups.Tests.Server.Chain;

/// <summary>A demo of its own with a short clock, and a pager that calls a receiver on this machine.</summary>
public sealed class ChainServer : IAsyncLifetime
{
    public const string Secret = "0123456789abcdef0123456789abcdef";

    private readonly TestFolder folder = new();
    private ServerProcess? process;

    public HookReceiver Hook { get; } = new();

    public Site Site => new((process ?? throw new InvalidOperationException("The server is not started yet.")).Address);

    public async ValueTask InitializeAsync() => process = await Built.StartDemo(folder, new Dictionary<string, string>(Built.NoLimits)
    {
        ["Escalation__DeliverWithinSeconds"] = "2",
        ["Escalation__CrisisAnswerWithinSeconds"] = "2",
        ["Escalation__PageAgainSeconds"] = "5",
        ["Pager__WebhookUrl"] = Hook.Address.ToString(),
        ["Pager__WebhookSecret"] = Secret,
        ["Pager__ConsoleUrl"] = "https://groups.example.org/console/",
    });

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            await process.DisposeAsync();
        }

        Hook.Dispose();
        folder.Dispose();
    }
}
