namespace TherapyGroups.Tests.Server.Faults;

/// <summary>The disk takes no write any more.</summary>
public sealed class ReadOnlyDiskTests : IDisposable
{
    private const string Group = "demo-anxiety";
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_message_that_cannot_be_kept_is_refused_and_taken_when_the_disk_is_writable_again()
    {
        await using var server = await Built.StartDemo(folder);
        var ana = await new Site(server.Address).SignIn("ana");
        var (kept, crisis) = (Guid.NewGuid(), Guid.NewGuid());
        await ana.Say(Group, "before the disk was read-only", kept);

        await using (var disk = new ReadOnlyDisk(folder.Path))
        {
            (await new Person(server.Address).Get("/health/ready")).Status.Should().Be(200);
            await disk.Close();
            var refused = await ana.TryToSay(Group, Words.Crisis, crisis);
            refused.ShouldRefuse(503, "storage-unavailable");
            refused.Header("Retry-After").Should().Be($"{refused.Number("retryAfterSeconds")}");
            (await new Person(server.Address).Get("/health/ready")).Status.Should().Be(503);
            (await new Person(server.Address).Get("/health/live")).Status.Should().Be(200);
            (await ana.Get($"/api/groups/{Group}/messages?limit=5")).Status.Should().Be(200, "what is there can be read");
        }

        await Eventually.Holds("a ready server", async () => (await new Person(server.Address).Get("/health/ready")).Status == 200);
        (await ana.TryToSay(Group, Words.Crisis, crisis)).Status.Should().Be(201, "it was refused, and so it is new");
        (await ana.TryToSay(Group, "before the disk was read-only", kept)).Status.Should().Be(200, "it was kept");
        var clinician = await new Site(server.Address).SignIn("dr-rivera");
        await Eventually.Holds("the case", async () => (await clinician.OpenCasesOf(ana)).Count == 1);
    }

    [Fact]
    public async Task A_server_that_could_keep_nothing_does_not_start_and_says_why()
    {
        await using (await Built.StartDemo(folder))
        {
            // There is a database now.
        }

        await using var disk = new ReadOnlyDisk(folder.Path);
        await disk.Close();

        var ended = await ServerProcess.Run(
            Built.Program, ["--data", folder.Path, "--urls", "http://127.0.0.1:0"], Built.NoLimits);

        ended.ExitCode.Should().Be(1);
        ended.Errors.Should().Contain("The server could not start. ").And.NotContain("   at ");
    }
}
