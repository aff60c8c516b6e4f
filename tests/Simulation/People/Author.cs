using TherapyGroups.Groups;
using TherapyGroups.Members;

namespace TherapyGroups.Tests.Simulation.People;

/// <summary>A member who writes, and sends again what failed, under the same id.</summary>
public static class Author
{
    private static readonly string[] Levels = ["green", "green", "green", "amber", "red", "crisis"];

    public static async Task Write(Schedule schedule, GroupId group, MemberId author, int posts)
    {
        for (var number = 1; number <= posts; number++)
        {
            await schedule.Pause(0, 5_000);
            if (schedule.IsCalm)
            {
                return;
            }

            await WriteOne(schedule, group, author);
        }
    }

    private static async Task WriteOne(Schedule schedule, GroupId group, MemberId author)
    {
        var id = schedule.Ids.Next();
        var post = new PostMessage(author, new MessageId(Guid.Parse(id + id)), $"{Words(schedule)} {id}", "");
        var told = new PostTold(group, post, schedule.Turns.Count);
        schedule.Story.Posts.Add(told);

        // A double click, or a browser that gave up waiting: the same message twice at once.
        var isAccepted = schedule.Dice.Next(6) == 0
            ? (await Task.WhenAll(Send(schedule, told), Send(schedule, told)))[0]
            : await Send(schedule, told);
        if (isAccepted && schedule.Dice.Next(3) == 0)
        {
            await schedule.Pause(0, 3_000);
            await Change(schedule, told);
        }
    }

    private static async Task<bool> Send(Schedule schedule, PostTold told)
    {
        var outcome = await schedule.Insist(
            $"{told.Command.Author} posts {told.Command.Text}",
            server => server.Grains.GetGrain<IMemberGrain>(told.Command.Author.Value).Post(told.Group, told.Command));
        var isAccepted = outcome.Result is PostResult.Accepted or PostResult.AlreadyAccepted;
        if (isAccepted)
        {
            told.AcceptedAt ??= schedule.Turns.Count;
            told.Seqs.Add(outcome.Seq);
        }

        return isAccepted;
    }

    private static async Task Change(Schedule schedule, PostTold told)
    {
        var wish = schedule.Dice.Next(2) == 0
            ? new ChangeMessage(
                told.Command.Author, told.Command.MessageId, MessageChange.Edit, $"{Words(schedule)} edited {schedule.Ids.Next()}")
            : new ChangeMessage(told.Command.Author, told.Command.MessageId, MessageChange.Withdraw);
        await schedule.Insist(
            $"{wish.By} wants to {wish.Change} {told.Command.Text}",
            server => server.Grains.GetGrain<IGroupGrain>(told.Group.Value).Change(wish));
    }

    private static string Words(Schedule schedule) => Levels[schedule.Dice.Next(Levels.Length)];
}
