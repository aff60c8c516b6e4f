using System.Text.Json;
using TherapyGroups.Tests.Server.Crashes;

namespace TherapyGroups.Tests.Server.Commands;

/// <summary>The commands as whoever runs the service types them, beside the real server.</summary>
public sealed class BackupTests : IAsyncLifetime
{
    private const string Group = "demo-anxiety";

    private readonly TestFolder folder = new();
    private readonly TestFolder backups = new();
    private readonly TestFolder restored = new();
    private ServerProcess? process;

    private ServerProcess Server => process ?? throw new InvalidOperationException("The server is not started yet.");

    private Site Site => new(Server.Address);

    public async ValueTask InitializeAsync() => process = await Built.StartDemo(folder);

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            await process.DisposeAsync();
        }

        folder.Dispose();
        backups.Dispose();
        restored.Dispose();
    }

    [Fact]
    public async Task A_backup_under_posts_holds_every_message_that_was_acknowledged_before_it_began()
    {
        var posters = (await Task.WhenAll(Site.SignIn("ana"), Site.SignIn("ben"))).Select(person => new Poster(person, Group)).ToArray();
        var posting = posters.Select(poster => poster.PostUntilTheServerIsGone()).ToArray();
        var chloe = await Site.SignIn("chloe");
        var before = Enumerable.Range(0, 20).Select(_ => Guid.NewGuid()).ToList();
        foreach (var id in before)
        {
            await chloe.Say(Group, Words.Calm, id);
        }

        var others = posters.Sum(poster => poster.Acknowledged.Count);
        var backup = await Run("backup", backups.Path, "--data", folder.Path);

        posters.Sum(poster => poster.Acknowledged.Count).Should().BeGreaterThan(others, "people posted while it was made");
        await Server.Kill();
        await Task.WhenAll(posting);
        backup.ExitCode.Should().Be(0, backup.Errors);
        await using var other = await StartRestored();
        var reader = await new Site(other.Address).SignIn("chloe");
        var messages = await AllMessages(reader);
        messages.Select(message => message.GetProperty("messageId").GetGuid()).Should().Contain(before);
        messages.Select(message => message.GetProperty("state").GetString()).Should().AllBe("visible");
    }

    [Fact]
    public async Task A_backup_from_before_an_erasure_yields_no_word_of_whoever_was_erased()
    {
        var site = Site;
        var (ana, ben) = (await site.SignIn("ana"), await site.SignIn("ben"));
        await ana.Say(Group, Words.Calm);
        await ben.Say(Group, "I stay.");
        (await Run("backup", backups.Path, "--data", folder.Path)).ExitCode.Should().Be(0);

        (await Privacy.PrivacyActs.Erase(ana)).Status.Should().Be(204);
        await Server.Kill();

        await using var other = await StartRestored();
        var reader = await new Site(other.Address).SignIn("ben");
        var texts = (await reader.Get($"/api/groups/{Group}/messages")).Body.GetProperty("messages").EnumerateArray()
            .Select(message => message.GetProperty("text").GetString());
        texts.Should().Equal("", "I stay.");
    }

    [Fact]
    public async Task The_audit_is_verified_while_the_server_runs()
    {
        await Site.NewStaff("peer-moderator");

        var ended = await Run("audit", "verify", "--data", folder.Path);

        (ended.ExitCode, ended.Errors).Should().Be((0, ""));
        ended.Output.Should().StartWith("The audit holds: ");
    }

    [Fact]
    public async Task The_key_is_not_rotated_while_the_server_runs_and_is_when_it_has_stopped()
    {
        var ana = await Site.SignIn("ana");
        await ana.Say(Group, Words.Calm);
        (await Run("rotate-key", "--data", folder.Path)).ShouldFail("A server is running on this data folder.");

        await Server.Kill();
        var key = await File.ReadAllTextAsync(folder.File("master-key"));
        var ended = await Run("rotate-key", "--data", folder.Path);
        await Server.Restart();

        ended.ExitCode.Should().Be(0, ended.Errors);
        (await File.ReadAllTextAsync(folder.File("master-key"))).Should().NotBe(key);
        OwnersFile.IsForItsOwnerOnly(folder.File("master-key")).Should().BeTrue();
        (await ana.Get($"/api/groups/{Group}/messages")).Text.Should().Contain(Words.Calm);
    }

    [Fact]
    public async Task A_restore_over_a_data_folder_in_use_is_refused()
    {
        await Run("backup", backups.Path, "--data", folder.Path);

        (await Run("restore", backups.Path, "--data", folder.Path)).ShouldFail("A server is running on this data folder.");
        await Server.Kill();
        (await Run("restore", backups.Path, "--data", folder.Path)).ShouldFail("The data folder is not empty");
    }

    [Theory]
    [InlineData("backup")]
    [InlineData("restore")]
    [InlineData("audit")]
    [InlineData("audit", "prove")]
    [InlineData("rotate-key", "now")]
    [InlineData("backup", "one", "two")]
    public async Task A_wrong_command_line_is_told_the_usage(params string[] arguments)
    {
        var ended = await ServerProcess.Run(Built.Program, arguments);

        ended.ExitCode.Should().Be(2);
        ended.Errors.Should().StartWith("Usage: ");
    }

    [Theory]
    [InlineData("backup", "somewhere")]
    [InlineData("audit", "verify")]
    [InlineData("rotate-key")]
    public async Task A_data_folder_without_a_database_is_said_so(params string[] arguments)
    {
        (await Run([.. arguments, "--data", restored.Path])).ShouldFail("There is no database in ");
    }

    private async Task<ServerProcess> StartRestored()
    {
        File.Copy(folder.File("master-key"), restored.File("master-key"));
        var ended = await Run("restore", backups.Path, "--data", restored.Path);
        ended.ExitCode.Should().Be(0, ended.Errors);
        return await ServerProcess.Start(Built.Program, restored.Path, [], Built.NoLimits);
    }

    private static Task<EndedProcess> Run(params string[] arguments) => ServerProcess.Run(Built.Program, arguments);

    /// <summary>Every message of the group, by paging back.</summary>
    private static async Task<List<JsonElement>> AllMessages(Person reader)
    {
        var found = new List<JsonElement>();
        var before = "";
        while (true)
        {
            var page = (await reader.Get($"/api/groups/{Group}/messages?limit=200&before={before}")).Body.GetProperty("messages");
            found.AddRange(page.EnumerateArray());
            if (page.GetArrayLength() < 200)
            {
                return found;
            }

            before = $"{page[0].GetProperty("seq").GetInt64()}";
        }
    }
}

/// <summary>How a command that could not do its work ends.</summary>
internal static class EndedCommand
{
    public static void ShouldFail(this EndedProcess ended, string sentence)
    {
        ended.ExitCode.Should().Be(1, ended.Output + ended.Errors);
        ended.Errors.Should().Contain(sentence).And.NotContain("   at ");
    }
}
