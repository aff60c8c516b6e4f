using System.Text.RegularExpressions;

namespace TherapyGroups.Tests.Server.Accounts;

/// <summary>The first start of a server that is no demo.</summary>
public sealed partial class SetupCodeTests : IAsyncLifetime
{
    private readonly TestFolder folder = new();
    private ServerProcess? process;

    private ServerProcess Server => process ?? throw new InvalidOperationException("The server is not started yet.");

    private Site Site => new(Server.Address);

    private string CodeFile => folder.File("setup-code");

    public async ValueTask InitializeAsync() =>
        process = await ServerProcess.Start(Built.Program, folder.Path, [], Built.NoLimits);

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            await process.DisposeAsync();
        }

        folder.Dispose();
    }

    [Fact]
    public async Task The_code_is_printed_and_kept_in_a_file_for_its_owner_only()
    {
        var printed = PrintedCode();

        (await File.ReadAllTextAsync(CodeFile)).Should().Be(printed);
        OwnersFile.IsForItsOwnerOnly(CodeFile).Should().BeTrue();
    }

    [Fact]
    public async Task The_code_makes_one_administrator_and_is_gone_then()
    {
        var code = PrintedCode();
        var administrator = await Site.NewPerson(code);

        (await Roles(administrator)).Should().Contain("administrator");
        File.Exists(CodeFile).Should().BeFalse();
        (await Site.Visitor().Post("/api/accounts", Site.NewAccount(Site.NewName()) with { Invitation = code }))
            .ShouldRefuse(400, "unknown-invitation");
    }

    [Fact]
    public async Task The_code_outlives_a_restart_until_it_is_used()
    {
        var code = PrintedCode();
        await Server.Kill();
        await Server.Restart();

        var administrator = await Site.NewPerson(code);

        (await Roles(administrator)).Should().Contain("administrator");
    }

    [Fact]
    public async Task A_code_whose_account_is_there_already_is_not_offered_again()
    {
        var code = PrintedCode();
        await Site.NewPerson(code);

        // What a crash between the account and the file leaves.
        await File.WriteAllTextAsync(CodeFile, code);
        await Server.Kill();
        await Server.Restart();

        File.Exists(CodeFile).Should().BeFalse();
    }

    [Fact]
    public async Task An_ordinary_member_does_not_use_the_code_up()
    {
        await Site.NewPerson();

        File.Exists(CodeFile).Should().BeTrue();
    }

    [Fact]
    public async Task A_demo_is_not_made_over_real_data()
    {
        await Site.NewPerson(PrintedCode());
        await Server.Kill();

        var ended = await ServerProcess.Run(
            Built.Program, ["--demo", "--data", folder.Path, "--urls", "http://127.0.0.1:0"]);

        ended.ExitCode.Should().Be(2);
        ended.Errors.Should().Contain("--demo needs a fresh data folder").And.NotContain("   at ");
        ended.Output.Should().NotContain("fail: ").And.NotContain("crit: ");
    }

    [Fact]
    public async Task A_real_server_says_that_it_is_no_demo()
    {
        (await Site.Visitor().Get("/api/about")).Body.GetProperty("demo").GetBoolean().Should().BeFalse();
    }

    private static async Task<IEnumerable<string?>> Roles(Person person) =>
        (await person.Get("/api/session")).Body.GetProperty("roles").EnumerateArray().Select(role => role.GetString());

    private string PrintedCode() => Code().Match(Server.Said).Value;

    [GeneratedRegex("[A-Z2-9]{4}(-[A-Z2-9]{4}){3}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Code();
}
