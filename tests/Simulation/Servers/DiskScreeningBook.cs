using System.Collections.Immutable;
using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Moderation;
using TherapyGroups.RiskCases;
using TherapyGroups.Tests.Simulation.Model;

namespace TherapyGroups.Tests.Simulation.Servers;

public sealed class DiskScreeningBook(Disk disk, Tables tables) : IScreeningBook
{
    public Task<long> Cursor(GroupId group) => disk.Read(() => tables.Find(group)?.Screened ?? 0);

    public Task<ImmutableArray<CaseId>?> Save(ScreeningBatch batch, DateTimeOffset now) => disk.Write(() => tables.Save(batch, now));

    public Task<IReadOnlyList<string>> Context(GroupId group, MemberId author, long seq, int limit) => disk.Read(() =>
        (IReadOnlyList<string>)
        [
            .. tables.Get(group).MessagesBefore(seq, int.MaxValue).Where(message => message.Author == author)
                .TakeLast(limit).Select(WrittenWords.Of),
        ]);

    public Task<IReadOnlyList<(GroupEvent Event, int Attempts)>> DueRetries(GroupId group, DateTimeOffset now, int limit) =>
        disk.Read(() => tables.DueRetries(group, now, limit));

    public Task<ScreeningProgress?> Progress(GroupId group, long after) => disk.Read(() => tables.Find(group) is { } table
        ? new ScreeningProgress(table.State.Head, table.Screened, 0, table.Assessments.Count, 0, 0, 0)
        : null);

    public Task<IReadOnlyList<GroupId>> Behind(DateTimeOffset quietSince, DateTimeOffset now, int limit) =>
        disk.Read(() => tables.Behind(quietSince, now, limit));
}
