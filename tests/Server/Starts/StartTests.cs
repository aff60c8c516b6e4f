using Dapper;
using Microsoft.Data.Sqlite;

namespace TherapyGroups.Tests.Server.Starts;

public sealed class StartTests(DemoServer server)
{
    private const string AnyPort = "http://127.0.0.1:0";

    [Theory]
    [InlineData("--demonstration")]
    [InlineData("serve")]
    [InlineData("--data")]
    [InlineData("--urls")]
    public async Task An_argument_that_nobody_knows_ends_the_program(string argument)
    {
        using var folder = new TestFolder();
        var environment = new Dictionary<string, string> { ["THERAPYGROUPS_DATA"] = folder.Path };

        var ended = await ServerProcess.Run(Built.Program, [argument], environment);

        ended.ExitCode.Should().Be(2);
        ended.Errors.Should().NotBeEmpty().And.NotContain("   at ");
        Directory.EnumerateFileSystemEntries(folder.Path).Should().BeEmpty();
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("http://127.0.0.1:99999")]
    public async Task An_address_that_is_none_is_said_so(string address)
    {
        using var folder = new TestFolder();

        var ended = await ServerProcess.Run(Built.Program, ["--data", folder.Path, "--urls", address]);

        ended.ExitCode.Should().NotBe(0);
        ended.Errors.Should().NotBeEmpty().And.NotContain("   at ");
    }

    [Theory]
    [InlineData("Risk__OperatingPoint", "brave", "has no operating point 'brave', only: default, sensitive")]
    [InlineData("Risk__ShadowModel", "no-such-file.br", "no-such-file.br")]
    [InlineData("Limits__AccountsPerHour", "many", "must be a whole number from 0 to 1000000; it is 'many'.")]
    [InlineData("Limits__PostsPer10Seconds", "-1", "must be a whole number from 0 to 100000; it is '-1'.")]
    [InlineData("Limits__PostsPerHour", "5", "is not known; known are PostsPer10Seconds, AccountsPerHour, SignInsPerMinute, ")]
    [InlineData("Care__WindowHours", "0", "must be a whole number from 1 to 168; it is '0'.")]
    [InlineData("Passkeys__Domain", "https://groups.example", "must be a name like groups.example; it is 'https://groups.example'.")]
    [InlineData("Passkeys__Origin", "groups.example", "must be an address like https://groups.example; it is 'groups.example'.")]
    public async Task A_setting_that_cannot_be_is_said_by_its_name(string setting, string value, string sentence)
    {
        using var folder = new TestFolder();
        var environment = new Dictionary<string, string> { [setting] = value };

        var ended = await ServerProcess.Run(Built.Program, ["--data", folder.Path, "--urls", AnyPort], environment);

        ended.ExitCode.Should().Be(1);
        ended.Errors.Should().Contain(setting).And.Contain(sentence).And.NotContain("   at ");
    }

    [Fact]
    public async Task A_server_with_a_candidate_in_its_shadow_becomes_ready()
    {
        using var folder = new TestFolder();
        var model = new Dictionary<string, string> { ["Risk__ShadowModel"] = Built.RiskModel };

        await using var shadowed = await ServerProcess.Start(Built.Program, folder.Path, [], model);

        (await new Person(shadowed.Address).Get("/health/ready")).Status.Should().Be(200);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_said_so()
    {
        using var folder = new TestFolder();

        var ended = await ServerProcess.Run(Built.Program, ["--data", folder.Path, "--urls", $"{server.Process.Address}"]);

        ended.ExitCode.Should().Be(1);
        ended.Errors.Should().Contain("could not start").And.NotContain("   at ");
    }

    [Fact]
    public async Task A_database_of_a_newer_program_is_not_touched()
    {
        using var folder = new TestFolder();
        await using (await ServerProcess.Start(Built.Program, folder.Path, [], Built.NoLimits))
        {
            // It makes its database and ends.
        }

        using (var connection = new SqliteConnection($"Data Source={folder.File("therapy-groups.db")};Pooling=False"))
        {
            connection.Execute("INSERT INTO schema_versions (version, applied_at) VALUES (999, 0)");
        }

        var ended = await ServerProcess.Run(Built.Program, ["--data", folder.Path, "--urls", AnyPort]);

        ended.ExitCode.Should().Be(1);
        ended.Errors.Should().Contain("schema version 999").And.NotContain("   at ");
    }

    [Theory]
    [InlineData("therapy-groups.db", "this is no database, and never was one")]
    [InlineData("master-key", "this is no key")]
    public async Task A_data_folder_that_is_broken_is_said_so(string file, string content)
    {
        using var folder = new TestFolder();
        await File.WriteAllTextAsync(folder.File(file), content);

        var ended = await ServerProcess.Run(Built.Program, ["--data", folder.Path, "--urls", AnyPort]);

        ended.ExitCode.Should().Be(1);
        ended.Errors.Should().Contain("could not start").And.NotContain("   at ");
    }

    [Fact]
    public async Task A_data_folder_that_is_a_file_is_said_so()
    {
        using var folder = new TestFolder();
        await File.WriteAllTextAsync(folder.File("file"), "");

        var ended = await ServerProcess.Run(Built.Program, ["--data", folder.File("file"), "--urls", AnyPort]);

        ended.ExitCode.Should().Be(1);
        ended.Errors.Should().Contain("could not start").And.NotContain("   at ");
    }

    [Fact]
    public async Task A_server_that_says_it_is_ready_is_ready_and_lives()
    {
        var visitor = server.Site.Visitor();

        (await visitor.Get("/health/ready")).Text.Should().Be("ready");
        (await visitor.Get("/health/live")).Text.Should().Be("live");
        (await visitor.Get("/api/about")).Body.GetProperty("demo").GetBoolean().Should().BeTrue();
        server.Process.Said.Should().Contain("edition, is ready at http://127.0.0.1:");
    }

    [Fact]
    public async Task A_demo_starts_again_over_itself_with_its_people_as_they_were()
    {
        using var folder = new TestFolder();
        await using var demo = await Built.StartDemo(folder);
        var site = new Site(demo.Address);
        var ana = await site.SignIn("ana");
        var seq = await ana.Say("demo-grief", Words.Calm);

        await demo.Kill();
        await demo.Restart();

        // The same cookie: a restart signs nobody out.
        (await ana.Get("/api/groups/demo-grief/messages")).Number("head").Should().Be(seq);
    }

    [Fact]
    public void The_master_key_is_for_its_owner_only()
    {
        OwnersFile.IsForItsOwnerOnly(Path.Combine(server.Process.Folder, "master-key")).Should().BeTrue();
    }

    [Fact]
    public async Task A_data_folder_that_the_server_makes_is_closed_to_others()
    {
        using var folder = new TestFolder();
        var made = folder.File("data");

        await using var started = await ServerProcess.Start(Built.Program, made, [], Built.NoLimits);

        const UnixFileMode owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        (OperatingSystem.IsWindows() || File.GetUnixFileMode(made) == owner).Should().BeTrue();
    }
}
