using System.Diagnostics;

namespace TherapyGroups.Tests.Server.Faults;

/// <summary>No file of the server may grow any more: what cannot be kept is refused, and all goes on when there is room again.</summary>
public sealed class FullDiskTests : IAsyncLifetime
{
    private const string Group = "demo-anxiety";

    private readonly TestFolder folder = new();
    private ServerProcess? process;

    private ServerProcess Server => process ?? throw new InvalidOperationException("The server is not started yet.");

    public async ValueTask InitializeAsync() => process = await Built.StartDemo(folder);

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            await process.DisposeAsync();
        }

        folder.Dispose();
    }

    [Fact]
    public async Task A_message_that_cannot_be_kept_is_refused_and_taken_when_there_is_room_again()
    {
        var ana = await new Site(Server.Address).SignIn("ana");
        var (kept, crisis) = (Guid.NewGuid(), Guid.NewGuid());
        await ana.Say(Group, "before the disk was full", kept);

        await FilesMayGrowTo("1");
        var refused = await ana.TryToSay(Group, Words.Crisis, crisis);
        refused.ShouldRefuse(503, "storage-unavailable");
        refused.Number("retryAfterSeconds").Should().BePositive();
        (await new Person(Server.Address).Get("/health/ready")).Status.Should().Be(503);
        (await new Person(Server.Address).Get("/health/live")).Status.Should().Be(200);
        (await ana.Get($"/api/groups/{Group}/messages?limit=5")).Status.Should().Be(200, "what is there can be read");

        await FilesMayGrowTo("unlimited");
        await Eventually.Holds("a ready server", async () => (await new Person(Server.Address).Get("/health/ready")).Status == 200);
        (await ana.TryToSay(Group, Words.Crisis, crisis)).Status.Should().Be(201, "it was refused, and so it is new");
        (await ana.TryToSay(Group, "before the disk was full", kept)).Status.Should().Be(200, "it was kept");
        var clinician = await new Site(Server.Address).SignIn("dr-rivera");
        await Eventually.Holds("the case", async () => (await clinician.OpenCasesOf(ana)).Count == 1);
    }

    /// <summary>The soft limit of the running process on the size of its files, in bytes.</summary>
    private async Task FilesMayGrowTo(string bytes)
    {
        using var limiting = Process.Start("prlimit", ["--pid", $"{Server.Id}", $"--fsize={bytes}:unlimited"]);
        await limiting.WaitForExitAsync();
        limiting.ExitCode.Should().Be(0);
    }
}
