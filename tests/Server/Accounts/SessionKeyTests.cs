using System.Buffers.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging.Abstractions;
using TherapyGroups.ClientWeb.Accounts;
using TherapyGroups.Members;

namespace TherapyGroups.Tests.Server.Accounts;

/// <summary>Keys of sessions, and what becomes of them when they have expired.</summary>
public sealed class SessionKeyTests : IDisposable
{
    private static readonly MemberId Ana = new("ana");

    private readonly StorageFixture storage = new();

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task A_key_has_256_bits_and_is_never_given_twice()
    {
        var keys = new HashSet<string>();
        for (var opened = 0; opened < 200; opened++)
        {
            keys.Add(await Open());
        }

        keys.Should().HaveCount(200).And.OnlyContain(key => Base64Url.DecodeFromChars(key).Length == 32);
    }

    [Fact]
    public async Task Who_reads_the_database_has_no_key()
    {
        var key = await Open();

        storage.Stored.PlacesThatHold(key).Should().BeEmpty();
        (await Tickets.RetrieveAsync(key)).Should().NotBeNull();
    }

    [Fact]
    public async Task Expired_sessions_are_swept_and_living_ones_are_not()
    {
        await Open();
        using var sweep = new ExpirySweep(
            storage.Books.Sessions, storage.Books.SignIns, storage.Time, NullLogger<ExpirySweep>.Instance);
        await sweep.StartAsync(CancellationToken.None);

        storage.Time.Advance(SessionTickets.Lifetime + ExpirySweep.Grace - ExpirySweep.Period);
        var later = await Open();
        storage.Time.Advance(ExpirySweep.Period * 2);

        await Eventually.Holds("the expired session to be swept", () => Rows() == 1);
        (await Tickets.RetrieveAsync(later)).Should().NotBeNull();
        await sweep.StopAsync(CancellationToken.None);
    }

    private SessionTickets Tickets => new(storage.Books.Sessions, storage.Time);

    private Task<string> Open() => Tickets.StoreAsync(new AuthenticationTicket(SessionTickets.Principal(Ana), "cookie"));

    private long Rows() => storage.Raw(connection =>
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM sessions";
        return Convert.ToInt64(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    });
}
