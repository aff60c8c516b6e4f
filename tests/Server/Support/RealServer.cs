using System.Text.RegularExpressions;

namespace TherapyGroups.Tests.Server.Support;

/// <summary>A server that is no demo, with an administrator who has an authenticator.</summary>
public sealed partial class RealServer : IAsyncLifetime
{
    private readonly TestFolder folder = new();
    private ServerProcess? process;
    private Person? administrator;

    public Site Site => new((process ?? throw new InvalidOperationException("The server is not started yet.")).Address);

    /// <summary>The data folder.</summary>
    public string Folder => folder.Path;

    public Uri Address => (process ?? throw new InvalidOperationException("The server is not started yet.")).Address;

    public Person Administrator => administrator ?? throw new InvalidOperationException("The server is not started yet.");

    public async ValueTask InitializeAsync()
    {
        process = await ServerProcess.Start(Built.Program, folder.Path, [], Built.NoLimits);
        administrator = await Site.NewPerson(Code().Match(process.Said).Value);
        await Authenticator.SetUp(administrator);
    }

    /// <summary>Somebody who has just accepted an invitation.</summary>
    public async Task<Person> NewStaff(string role)
    {
        var answer = await Administrator.Post(
            "/api/invitations",
            new { role, credential = new { licence = "LCSW 1", jurisdiction = "US-CA", register = "search.dca.ca.gov" } });
        answer.Status.Should().Be(201, answer.Text);
        return await Site.NewPerson(answer.Word("code"));
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            await process.DisposeAsync();
        }

        folder.Dispose();
    }

    [GeneratedRegex("[A-Z2-9]{4}(-[A-Z2-9]{4}){3}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Code();
}
