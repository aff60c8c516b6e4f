using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Storage;
using TherapyGroups.Storage.Groups;
using TherapyGroups.Storage.Members;
using TherapyGroups.Storage.Sealing;

namespace TherapyGroups.Bench.Appends;

/// <summary>
/// Each group posts one message after the other, the next as soon as the last is acknowledged, as its grain does at its busiest.
/// </summary>
internal sealed class AppendRun(SqlGroupLog log, SqlGroupDirectory directory, SqlAccountBook accounts)
{
    private static readonly TimeProvider Time = TimeProvider.System;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);
    private static readonly string Text = new('x', 200);

    public static async Task<AppendFigures> Measure(DatabaseSettings settings, string folder, int groups, int batchMax, TimeSpan length)
    {
        var master = MasterKey.Load(folder);
        using var database = Database.Open(settings, Time, batchMax);
        var keys = new AccountKeys(database, master);
        var run = new AppendRun(new SqlGroupLog(database, keys), new SqlGroupDirectory(database), new SqlAccountBook(database, keys));
        var rooms = await Task.WhenAll(Enumerable.Range(0, groups).Select(_ => run.Room()));
        var begin = Time.GetTimestamp() + (long)(WarmUp.TotalSeconds * Time.TimestampFrequency);
        var end = begin + (long)(length.TotalSeconds * Time.TimestampFrequency);
        var waits = await Task.WhenAll(rooms.Select(room => Task.Run(() => run.Post(room.Group, room.Author, begin, end))));
        return AppendFigures.Of(waits.SelectMany(each => each), length);
    }

    private async Task<(GroupId Group, MemberId Author)> Room()
    {
        var name = Guid.NewGuid().ToString("n");
        var author = new MemberId(name);
        await accounts.Add(new Account(
            author, name, name.ToUpperInvariant(), "hash", "stamp", AgeBand.Adult, "US", AccountRoles.Member, Time.GetUtcNow()));
        var group = new GroupCard(
            new GroupId(name), "bench", "bench", "peer support", "en", AgeBand.Adult, Coverage.None, GroupLimits.CapacityDefault,
            MembersSeated: 0, Waiting: 0, AgreementVersion: 1, "Be kind.", GroupLimits.RetentionDaysDefault);
        await directory.Add(group, author, Time.GetUtcNow());
        return (group.Id, author);
    }

    /// <summary>Returns how long each append waited that was acknowledged between the two times.</summary>
    private async Task<List<TimeSpan>> Post(GroupId group, MemberId author, long begin, long end)
    {
        var waits = new List<TimeSpan>();
        for (var seq = 1L; ; seq++)
        {
            var wish = new PostMessage(author, new MessageId(Guid.NewGuid()), Text, "");
            var posting = GroupEvents.Posted(seq, wish, new Seat(GroupRole.Member, "bench"), Time.GetUtcNow());
            var asked = Time.GetTimestamp();
            if (await log.Append(group, posting) != AppendResult.Saved)
            {
                throw new InvalidOperationException($"The log did not take number {seq}.");
            }

            var told = Time.GetTimestamp();
            if (told > end)
            {
                return waits;
            }

            if (told >= begin)
            {
                waits.Add(Time.GetElapsedTime(asked, told));
            }
        }
    }
}
