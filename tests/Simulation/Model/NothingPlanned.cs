using TherapyGroups.Care;
using TherapyGroups.FollowUps;
using TherapyGroups.Members;
using TherapyGroups.Moderation;
using TherapyGroups.RiskCases;

namespace TherapyGroups.Tests.Simulation.Model;

/// <summary>
/// No day to look again, nobody who asked to talk: what a console reads besides cases, which these schedules are not about.
/// </summary>
public sealed class NothingPlanned : IFollowUpBook, ICareBook
{
    public Task<FollowUp?> OfCase(CaseId id) => Task.FromResult<FollowUp?>(null);

    public Task<IReadOnlyList<FollowUp>> Due(MemberId clinician, DateTimeOffset now, int limit) =>
        Task.FromResult<IReadOnlyList<FollowUp>>([]);

    public Task<int> Unanswered(DateTimeOffset now) => Task.FromResult(0);

    public Task<bool> Done(CaseId id, MemberId clinician, string note, DateTimeOffset now) => throw new NotSupportedException();

    public Task<IReadOnlyList<Debrief>> Waiting(int limit) => Task.FromResult<IReadOnlyList<Debrief>>([]);

    public Task<IReadOnlyList<string>> WaitingIds(int limit) => Task.FromResult<IReadOnlyList<string>>([]);

    public Task<Debrief?> NewestOf(MemberId moderator) => Task.FromResult<Debrief?>(null);

    public Task Opened(MemberId moderator, ModerationItem item, DateTimeOffset now) => throw new NotSupportedException();

    public Task<Exposure> ExposureOf(MemberId moderator, TimeSpan window, DateTimeOffset now) => throw new NotSupportedException();

    public Task TakeBreak(MemberId moderator, DateTimeOffset now) => throw new NotSupportedException();

    public Task<Debrief> Ask(MemberId moderator, string note, DateTimeOffset now) => throw new NotSupportedException();

    public Task<bool> Take(string id, MemberId clinician, DateTimeOffset now) => throw new NotSupportedException();
}
