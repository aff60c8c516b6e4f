using System.Collections.Immutable;
using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Moderation;
using TherapyGroups.RiskCases;

namespace TherapyGroups.Tests.Simulation.Broken;

/// <summary>A screening book that does as another does, but for what is overridden.</summary>
public abstract class ScreeningAround(IScreeningBook book) : IScreeningBook
{
    public Task<long> Cursor(GroupId group) => book.Cursor(group);

    public virtual Task<ImmutableArray<CaseId>?> Save(ScreeningBatch batch, DateTimeOffset now) => book.Save(batch, now);

    public Task<IReadOnlyList<string>> Context(GroupId group, MemberId author, long seq, int limit) =>
        book.Context(group, author, seq, limit);

    public Task<IReadOnlyList<(GroupEvent Event, int Attempts)>> DueRetries(GroupId group, DateTimeOffset now, int limit) =>
        book.DueRetries(group, now, limit);

    public Task<ScreeningProgress?> Progress(GroupId group, long after) => book.Progress(group, after);

    public virtual Task<IReadOnlyList<GroupId>> Behind(DateTimeOffset quietSince, DateTimeOffset now, int limit) =>
        book.Behind(quietSince, now, limit);
}
