using TherapyGroups.SafetyPlans;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Storage.SafetyPlans;

public sealed class SafetyPlanTests : IDisposable
{
    private static readonly SafetyPlanSteps Steps = SafetyPlanSteps.Empty with { Coping = "a walk by the river", People = "my sister" };
    private readonly StorageFixture storage = new();

    private ISafetyPlanBook Plans => storage.Books.Plans;

    private DateTimeOffset Now => storage.Time.GetUtcNow();

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task A_plan_is_read_back_as_it_was_written_and_outlasts_a_restart()
    {
        var ana = await storage.World.Member("ana");

        await Plans.Save(ana, Steps, over: 0, Now);
        storage.Reopen();

        (await Plans.Find(ana)).Should().Be(new SafetyPlan(Steps, 1, Now, SharedAt: null));
    }

    [Fact]
    public async Task A_plan_that_was_changed_elsewhere_is_not_written_over()
    {
        var ana = await storage.World.Member("ana");
        await Plans.Save(ana, Steps, over: 0, Now);
        await Plans.Save(ana, Steps with { Coping = "music" }, over: 1, Now);

        (await Plans.Save(ana, Steps with { Coping = "an old copy" }, over: 1, Now)).Should().BeNull();

        (await Plans.Find(ana))?.Steps.Coping.Should().Be("music");
    }

    [Fact]
    public async Task Of_many_writings_at_once_each_stands_over_the_one_before()
    {
        var ana = await storage.World.Member("ana");

        await Task.WhenAll(Enumerable.Range(0, 4).Select(number =>
            Plans.Save(ana, Steps with { Coping = $"way {number}" }, over: null, Now)));

        (await Plans.Find(ana))?.Version.Should().Be(4);
    }

    [Fact]
    public async Task On_disk_there_is_nothing_to_read()
    {
        var ana = await storage.World.Member("ana");

        await Plans.Save(ana, Steps, over: 0, Now);

        var stored = storage.Raw(connection => Statement.Texts(connection, "SELECT CAST(plan_sealed AS TEXT) FROM safety_plans"));
        string.Concat(stored).Should().NotContain("river").And.NotContain("sister");
    }

    [Fact]
    public async Task A_clinician_reads_it_only_while_its_owner_shares_it_and_each_reading_is_recorded()
    {
        var ana = await storage.World.Member("ana");
        var rivera = await storage.World.Clinician("dr-rivera");
        await Plans.Save(ana, Steps, over: 0, Now);

        (await Plans.ReadShared(ana, rivera, "open case", Now)).Should().BeNull();
        await Plans.Share(ana, isShared: true, Now);
        (await Plans.ReadShared(ana, rivera, "open case", Now))?.Steps.Should().Be(Steps);
        await Plans.Save(ana, Steps with { Coping = "music" }, over: 1, Now);
        (await Plans.ReadShared(ana, rivera, "open case", Now))?.Steps.Coping.Should().Be("music", "a shared plan stays shared");
        await Plans.Share(ana, isShared: false, Now);
        (await Plans.ReadShared(ana, rivera, "open case", Now)).Should().BeNull();

        (await storage.Books.Audit.Read(0, 100)).Select(row => row.Entry.Act).Should().Equal(
            "safety-plan.share", "safety-plan.read", "safety-plan.read", "safety-plan.unshare");
    }

    [Fact]
    public async Task A_plan_goes_with_its_owner_and_stands_in_their_export_till_then()
    {
        var ana = await storage.World.Member("ana");
        await Plans.Save(ana, Steps, over: 0, Now);

        var held = (await storage.Books.Holdings.Parts(ana)).Single(part => part.Name == "safety-plan").Rows.Single();
        held["plan"].As<string>().Should().Contain("a walk by the river");

        await storage.Books.Erasures.Erase(ana, Now);

        (await Plans.Find(ana)).Should().BeNull();
        storage.Raw(connection => Statement.Number(connection, "SELECT COUNT(*) FROM safety_plans")).Should().Be(0);
    }

    [Fact]
    public async Task Nobody_shares_what_they_have_not_written()
    {
        var ana = await storage.World.Member("ana");

        (await Plans.Share(ana, isShared: true, Now)).Should().BeNull();
        (await Plans.Delete(ana)).Should().BeFalse();
    }
}
