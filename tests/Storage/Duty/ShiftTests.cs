using TherapyGroups.Duty;
using TherapyGroups.Members;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Storage.Duty;

public sealed class ShiftTests : IDisposable
{
    private static readonly MemberId Rivera = new("rivera");
    private static readonly MemberId Okafor = new("okafor");

    private readonly StorageFixture storage = new();

    private IShiftBook Shifts => storage.Books.Shifts;

    private DateTimeOffset Now => storage.Time.GetUtcNow();

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task Shifts_are_kept_and_listed_by_their_beginning()
    {
        var (late, early) = (Shift("late", Rivera, 8, 16), Shift("early", Okafor, 0, 8));
        await Shifts.Plan(late, Now);
        await Shifts.Plan(early, Now);
        storage.Reopen();

        (await Shifts.Between(Now, Now.AddDays(1), 10)).Should().Equal(early, late);
        (await Shifts.Find("late")).Should().Be(late);
    }

    [Theory]
    [InlineData(-4, 1, ShiftResult.Overlaps)]
    [InlineData(2, 3, ShiftResult.Overlaps)]
    [InlineData(7, 12, ShiftResult.Overlaps)]
    [InlineData(-4, 12, ShiftResult.Overlaps)]
    [InlineData(8, 12, ShiftResult.Done)]
    [InlineData(-4, 0, ShiftResult.Done)]
    public async Task Nobody_is_planned_twice_for_the_same_time(int from, int to, ShiftResult result)
    {
        await Shifts.Plan(Shift("first", Rivera, 0, 8), Now);

        (await Shifts.Plan(Shift("second", Rivera, from, to), Now)).Should().Be(result);
        (await Shifts.Plan(Shift("another's", Okafor, from, to), Now)).Should().Be(ShiftResult.Done);
    }

    [Fact]
    public async Task Only_shifts_within_the_time_are_listed_its_edges_left_out()
    {
        await Shifts.Plan(Shift("before", Rivera, -8, 0), Now);
        await Shifts.Plan(Shift("within", Rivera, 0, 8), Now);
        await Shifts.Plan(Shift("after", Rivera, 8, 16), Now);

        (await Shifts.Between(Now, Now.AddHours(8), 10)).Select(shift => shift.Id).Should().Equal("within");
    }

    [Fact]
    public async Task A_shift_is_taken_back_once_and_both_are_recorded()
    {
        await Shifts.Plan(Shift("one", Rivera, 0, 8), Now);

        (await Shifts.Cancel("one", Okafor, Now)).Should().BeTrue();
        (await Shifts.Cancel("one", Okafor, Now)).Should().BeFalse();

        (await Shifts.Find("one")).Should().BeNull();
        (await storage.Books.Audit.Read(0, 10)).Select(row => (row.Entry.Act, row.Entry.By)).Should()
            .Equal(("shift.plan", Rivera), ("shift.cancel", Okafor));
    }

    private Shift Shift(string id, MemberId clinician, int fromHours, int toHours) =>
        new(id, clinician, Now.AddHours(fromHours), Now.AddHours(toHours), clinician);
}
