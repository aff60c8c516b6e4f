using Dapper;
using Microsoft.Data.Sqlite;
using TherapyGroups.ClientWeb.Delivery;
using TherapyGroups.ClientWeb.Staff;
using TherapyGroups.Members;
using TherapyGroups.Paging;
using TherapyGroups.RiskCases;
using TherapyGroups.Worries;

namespace TherapyGroups.Tests.Server.Chain;

/// <summary>A clinician on duty has cases, and closed the browser: everyone on staff must learn of it.</summary>
public sealed class GoneConsoleTests : IDisposable
{
    private readonly StorageFixture storage = new();

    private DateTimeOffset Now => storage.Time.GetUtcNow();

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task A_case_whose_clinician_has_had_no_console_for_long_is_a_warning_until_one_opens_or_the_case_is_over()
    {
        var (rivera, riskCase) = await Taken();
        (await Warned()).Should().Be((0, 0));

        storage.Time.Advance(storage.Clock.ConsoleGoneAfter);
        (await Warned()).Should().Be((0, 1));

        await new ConsolePresence(rivera, storage.Books.Duty, storage.Time).Say();
        (await Warned()).Should().Be((0, 0));

        storage.Time.Advance(storage.Clock.ConsoleGoneAfter);
        await storage.Books.Cases.Save(
            CaseRules.Act((await storage.Books.Cases.Load(riskCase.Id))!, CaseTrigger.Resolve, rivera).After,
            new CaseHistoryEntry(Now, CaseHistoryKind.Resolved, rivera, "We talked.", Disposition.Supported));
        (await Warned()).Should().Be((0, 0));
    }

    [Fact]
    public async Task Off_duty_is_the_other_warning()
    {
        var (rivera, _) = await Taken();
        await storage.Books.Duty.Set(rivera, onDuty: false, Now);
        storage.Time.Advance(storage.Clock.ConsoleGoneAfter);

        (await Warned()).Should().Be((1, 0));
    }

    [Fact]
    public async Task An_open_console_says_so_once_a_minute()
    {
        var (rivera, _) = await Taken();
        var presence = new ConsolePresence(rivera, storage.Books.Duty, storage.Time);
        await presence.Say();
        var first = Now;

        storage.Time.Advance(TimeSpan.FromSeconds(59));
        await presence.Say();
        (await storage.Books.Duty.UnseenSince(first)).Should().Equal(rivera);

        storage.Time.Advance(TimeSpan.FromSeconds(1));
        await presence.Say();
        (await storage.Books.Duty.UnseenSince(first)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_console_that_opens_is_on_disk()
    {
        using var folder = new TestFolder();
        await using var server = await Built.StartDemo(folder);
        var rivera = await new Site(server.Address).SignIn("dr-rivera");
        var before = SeenAt(folder, rivera);

        await using var console = await rivera.OpenConsole();

        await Eventually.Holds("the open console on disk", () => SeenAt(folder, rivera) > before);
    }

    private static long SeenAt(TestFolder folder, Person clinician)
    {
        using var connection = new SqliteConnection($"Data Source={folder.File("therapy-groups.db")};Pooling=False");
        return connection.ExecuteScalar<long>("SELECT seen_at FROM duty WHERE clinician_id = @id", new { id = clinician.Id });
    }

    private async Task<(MemberId Rivera, RiskCase Case)> Taken()
    {
        var rivera = await storage.World.Clinician("dr-rivera", isOnDuty: true);
        var group = await storage.World.Group();
        var (ana, ben) = (await storage.World.SeatedMember(group, "ana"), await storage.World.SeatedMember(group, "ben"));
        var told = await storage.Books.Worries.Tell(new Worry("one", group, ana, null, ben, WorryUrgency.Now, "", Now));
        var riskCase = (await storage.Books.Cases.Load(told.Case!.Value))!;
        var taken = CaseRules.Act(riskCase, CaseTrigger.Acknowledge, rivera).After;
        (await storage.Books.Cases.Save(taken, new CaseHistoryEntry(Now, CaseHistoryKind.Acknowledged, rivera))).Should().BeTrue();
        return (rivera, taken);
    }

    private async Task<(int OffDuty, int Unwatched)> Warned()
    {
        var warnings = await new StaffWarnings(
            storage.Books.Duty, storage.Books.Shifts, storage.Books.Pages, storage.Books.Cases, storage.Books.FollowUps,
            PagerChannels.None, storage.Clock, storage.Time).Read();
        return (warnings.HeldOffDuty, warnings.HeldUnwatched);
    }
}
