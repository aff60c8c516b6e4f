using System.Text.Json;
using TherapyGroups.Tests.Cluster.Support;

namespace TherapyGroups.Tests.Cluster;

/// <summary>
/// Both silos look every second for what time has made due, and both find it. It is done once, and also when one of them is gone.
/// </summary>
public sealed class OnceTests(CallingTown town) : IClassFixture<CallingTown>
{
    private const int SessionReminder = 12;
    private const int SessionOpened = 9;
    private const int Escalated = 5;
    private const int People = 6;

    [Fact]
    public async Task What_is_due_is_done_once_by_two_silos_and_by_the_one_that_is_left()
    {
        await ShouldBeDoneOnce();

        await town.Silos[0].Kill();
        await ShouldBeDoneOnce();
        await town.Silos[0].Restart();
    }

    private async Task ShouldBeDoneOnce()
    {
        var people = await Task.WhenAll(Enumerable.Range(0, People).Select(index => town.NewPerson(index % 2)));
        var meeting = await town.NewGroup(people);
        var plan = new { timeZone = "Europe/Berlin", sessions = new[] { Weekly() }, openBetweenSessions = true };
        (await Patiently.Ask(() => town.Administrator.Put($"/api/groups/{meeting}/plan", plan))).Status.Should().Be(200);
        await using var room = await people[0].OpenGroup(meeting);
        (await Patiently.Ask(() => town.Administrator.Post($"/api/groups/{meeting}/sessions/move", Soon()))).Status.Should().Be(200);

        // Nobody is on duty: each case goes over every console to the pager.
        var groups = await Task.WhenAll(people.Select(person => town.NewGroup(person)));
        await Task.WhenAll(people.Zip(groups, (person, group) => person.Tell(group, Words.Crisis)));
        await room.Next("session-opened");
        await Eventually.Holds("every case to be called about", async () =>
        {
            var called = Calls().Select(call => call.Case).ToHashSet();
            return (await Cases(people)).All(called.Contains);
        });

        var cases = await Cases(people);
        cases.Should().HaveCount(People);
        Calls().Where(call => cases.Contains(call.Case)).Should().HaveCount(People);
        (await town.Ask<string>($"SELECT case_id FROM case_history WHERE kind = {Escalated}"))
            .Where(cases.Contains).CountBy(id => id).Should().OnlyContain(one => one.Value == 2, "to every console, and to the pager");
        (await town.Ask<string>($"SELECT member_id FROM member_notices WHERE kind = {SessionReminder}"))
            .Where(id => people.Any(person => person.Id == id)).Should().BeEquivalentTo(people.Select(person => person.Id));
        (await town.Ask<string>($"SELECT group_id FROM group_events WHERE kind = {SessionOpened}"))
            .Should().ContainSingle(id => id == meeting);
    }

    private async Task<List<string>> Cases(IReadOnlyList<Person> people) => await town.Ask<string>(
        $"SELECT case_id FROM risk_cases WHERE member_id IN ({string.Join(',', people.Select(person => $"'{person.Id}'"))})");

    private IEnumerable<(string Case, string Key)> Calls() => town.Hook.Requests.Select(request => (
        JsonDocument.Parse(request.Body).RootElement.GetProperty("caseId").GetString() ?? "", request.Headers["Idempotency-Key"]));

    private static object Soon() => new { startsAt = TimeProvider.System.GetUtcNow().AddSeconds(4) };

    private static object Weekly() =>
        new { day = TimeProvider.System.GetUtcNow().AddDays(2).DayOfWeek.ToString(), at = "19:30", minutes = 90 };
}
