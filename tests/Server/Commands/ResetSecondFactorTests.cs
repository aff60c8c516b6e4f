namespace TherapyGroups.Tests.Server.Commands;

/// <summary>The only administrator has lost the phone.</summary>
public sealed class ResetSecondFactorTests : IAsyncLifetime
{
    private readonly RealServer server = new();

    public ValueTask InitializeAsync() => server.InitializeAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task Whoever_runs_the_server_forgets_the_lost_factor_beside_it_and_that_is_recorded()
    {
        var name = server.Administrator.Name;

        var ended = await Run(name.ToUpperInvariant());

        ended.Should().BeEquivalentTo(new { ExitCode = 0, Errors = "" });
        var again = await server.Site.SignIn(name);
        (await server.Administrator.Get("/api/session")).ShouldRefuse(401, "signed-out");
        (await again.Get("/api/session")).Body.GetProperty("mustSetUpTotp").GetBoolean().Should().BeTrue();
        await Authenticator.SetUp(again);
        var row = (await AuditTail.Read(again)).Single(one => one.GetProperty("act").GetString() == "totp.reset");
        row.GetProperty("by").GetString().Should().Be("command-line");
        row.GetProperty("subject").GetString().Should().Be(again.Id);
        (await ServerProcess.Run(Built.Program, ["audit", "verify", "--data", server.Folder])).ExitCode.Should().Be(0);
    }

    [Fact]
    public async Task A_name_that_nobody_has_is_said_and_nothing_is_done()
    {
        var ended = await Run("nobody by this name");

        ended.ExitCode.Should().Be(1);
        ended.Errors.Should().Contain("There is no account of this name.").And.NotContain("   at ");
        (await server.Administrator.Get("/api/session")).Status.Should().Be(200);
    }

    private Task<EndedProcess> Run(string name) => ServerProcess.Run(Built.Program, ["reset-totp", name, "--data", server.Folder]);
}
