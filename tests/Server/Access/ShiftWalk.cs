namespace TherapyGroups.Tests.Server.Access;

/// <summary>Shifts for the walk: each in an hour of its own, a clinician's for themselves, an administrator's for a clinician.</summary>
internal static class ShiftWalk
{
    private static readonly DateTimeOffset Beginning = TimeProvider.System.GetUtcNow().AddDays(30);

    private static int made;

    public static object Body(WalkedRoom room, string standing)
    {
        var startsAt = Beginning.AddHours(Interlocked.Increment(ref made));
        return new { clinicianId = Whose(room, standing).Id, startsAt, endsAt = startsAt.AddHours(1) };
    }

    public static async Task<string> Plan(WalkedRoom room, string standing)
    {
        var answer = await room.Cast.Administrator.Post("/api/duty/shifts", Body(room, standing));
        answer.Status.Should().Be(201, answer.Text);
        return answer.Word("id");
    }

    private static Person Whose(WalkedRoom room, string standing) =>
        room.Cast[standing is "clinician" or "off-duty" ? standing : "clinician"];
}
