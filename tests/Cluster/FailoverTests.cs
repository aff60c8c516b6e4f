using TherapyGroups.Tests.Cluster.Support;

namespace TherapyGroups.Tests.Cluster;

/// <summary>
/// Parts of a cluster die while people write and read. Every acknowledged message must be in every feed once and in order, every crisis
/// must have a case, and every feed must heal by itself. How long that takes is reported, not asserted.
/// </summary>
public sealed class FailoverTests(Town town) : IClassFixture<Town>
{
    private static readonly TimeSpan Outage = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_silo_that_is_killed_under_load_takes_nothing_with_it()
    {
        await using var evening = await Evening.Begin(town);

        evening.Note("silo killed");
        await town.Silos[0].Kill();
        await evening.EverybodyIsHeard();
        evening.Note("silo back");
        await town.Silos[0].Restart();
        await evening.EverybodyIsHeard();

        await evening.ShouldHaveLostNothing();
    }

    [Fact]
    public async Task The_other_silo_too()
    {
        await using var evening = await Evening.Begin(town);

        evening.Note("silo killed");
        await town.Silos[1].Kill();
        await evening.EverybodyIsHeard();
        evening.Note("silo back");
        await town.Silos[1].Restart();
        await evening.EverybodyIsHeard();

        await evening.ShouldHaveLostNothing();
    }

    [Fact]
    public async Task A_front_end_that_reaches_no_silo_says_so_and_heals_when_there_is_one()
    {
        await using var evening = await Evening.Begin(town);

        evening.Note("both silos killed");
        await Task.WhenAll(town.Silos.Select(silo => silo.Kill()));
        await Eventually.Holds("the front end to be out of service", async () => !await IsReady(town.FrontEnds[0]));
        evening.Note("silos back");
        await Task.WhenAll(town.Silos.Select(silo => silo.Restart()));
        await Eventually.Holds("the front end to be in service", () => IsReady(town.FrontEnds[0]));
        await evening.EverybodyIsHeard();

        await evening.ShouldHaveLostNothing();
    }

    [Fact]
    public async Task Silos_that_are_replaced_one_after_the_other_hand_over_without_an_error_to_anybody()
    {
        await using var evening = await Evening.Begin(town);
        foreach (var silo in town.Silos)
        {
            evening.Note("silo told to stop");
            await silo.Stop();
            evening.Note("silo stopped");
            await silo.Restart();
            evening.Note("silo back");
            await evening.EverybodyIsHeard();
        }

        await evening.ShouldHaveLostNothing();
        evening.ShouldHaveToldNobodyOfAnError();
    }

    [Fact]
    public async Task A_front_end_that_is_killed_under_load_takes_nothing_with_it()
    {
        await using var evening = await Evening.Begin(town);

        evening.Note("front end killed");
        await town.FrontEnds[1].Kill();
        await evening.EverybodyIsHeard();
        evening.Note("front end back");
        await town.FrontEnds[1].Restart();
        await evening.EverybodyIsHeard();

        await evening.ShouldHaveLostNothing();
    }

    [Fact]
    public async Task Without_Redis_for_20_s_the_rooms_go_on()
    {
        await using var evening = await Evening.Begin(town);

        evening.Note("Redis gone");
        await town.Redis.Kill();
        await Evening.Lasts(Outage);
        await evening.EverybodyIsHeard();
        evening.Note("Redis back");
        await town.Redis.Resume();
        await evening.EverybodyIsHeard();

        await evening.ShouldHaveLostNothing();
    }

    [Fact]
    public async Task Without_PostgreSQL_for_20_s_nothing_is_acknowledged_and_nothing_is_lost()
    {
        await using var evening = await Evening.Begin(town);

        evening.Note("PostgreSQL gone");
        await town.PostgreSql.Crash();
        await Evening.Lasts(Outage);
        evening.Note("PostgreSQL back");
        await town.PostgreSql.Resume();
        await evening.EverybodyIsHeard();

        await evening.ShouldHaveLostNothing();
    }

    private static async Task<bool> IsReady(ServerProcess frontEnd)
    {
        using var http = new HttpClient();
        using var answer = await http.GetAsync(new Uri(frontEnd.Address, "/health/ready"));
        return answer.IsSuccessStatusCode;
    }
}
