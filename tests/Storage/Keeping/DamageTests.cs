using TherapyGroups.Groups;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Storage.Keeping;

/// <summary>One box or key that does not open must not keep the rest of a room from being read.</summary>
public sealed class DamageTests : IDisposable
{
    private readonly StorageFixture storage = new();

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task A_damaged_message_is_told_and_the_others_are_read()
    {
        var (group, _) = await TwoMessages();
        storage.Raw(connection => Statement.Run(
            connection, "UPDATE group_events SET text_sealed = (SELECT text_sealed FROM group_events WHERE seq = 4) WHERE seq = 3"));
        storage.Reopen();

        (await States(group)).Should().Equal((MessageState.Unreadable, ""), (MessageState.Visible, "two"));
        (await storage.Books.Log.ReadMessagesBefore(group, before: 100, limit: 10)).Select(message => message.State)
            .Should().Equal(MessageState.Unreadable, MessageState.Visible);
        (await storage.Books.Screening.Context(group, (await First(group)).Author, seq: 4, limit: 5)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_damaged_key_is_told_apart_from_a_wrong_master_key()
    {
        var (group, _) = await TwoMessages();
        var ana = (await First(group)).Author;
        storage.Raw(connection => Statement.Run(
            connection,
            $"UPDATE account_keys SET wrapped_key = (SELECT wrapped_key FROM account_keys WHERE account_id <> '{ana}') "
            + $"WHERE account_id = '{ana}'"));
        storage.Reopen();

        (await States(group)).Should().Equal((MessageState.Unreadable, ""), (MessageState.Visible, "two"));
    }

    private async Task<Message> First(GroupId group) =>
        (await storage.Books.Log.ReadAfter(group, after: 2, limit: 1))[0].Message ?? throw new InvalidOperationException("No message.");

    private async Task<IEnumerable<(MessageState?, string?)>> States(GroupId group) =>
        (await storage.Books.Log.ReadWordsAfter(group, after: 2, limit: 10))
            .Select(happened => (happened.Message?.State, happened.Message?.Text));

    private async Task<(GroupId Group, Message Message)> TwoMessages()
    {
        var group = await storage.World.Group();
        var ana = await storage.World.SeatedMember(group, "ana");
        var ben = await storage.World.SeatedMember(group, "ben");
        var message = await storage.World.Post(group, ana, "one");
        await storage.World.Post(group, ben, "two");
        return (group, message);
    }
}
