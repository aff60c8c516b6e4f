using TherapyGroups.Moderation;

namespace TherapyGroups.ClientWeb.Delivery;

/// <summary>What one console has been told of the moderators' questions. They are looked up at every tick: nobody's life waits for one.
/// </summary>
public sealed class AskReader(IItemTalk talk)
{
    private readonly HashSet<string> told = [];

    /// <summary>Tells of questions that are new or answered. Ids and times; never words.</summary>
    public async Task Refresh(Func<ReadOnlyMemory<byte>, Task> write)
    {
        var open = await talk.Asks(answered: false);
        foreach (var ask in open.Where(ask => told.Add(ask.Id)))
        {
            await write(EventStream.Frame(null, "ask-raised", new AskEventView(ask.Id, ask.Item.Value, ask.At)));
        }

        foreach (var id in told.Except(open.Select(ask => ask.Id)).ToList())
        {
            told.Remove(id);
            await write(EventStream.Frame(null, "ask-answered", new AskDoneView(id)));
        }
    }

    private sealed record AskEventView(string Id, string ItemId, DateTimeOffset At);

    private sealed record AskDoneView(string Id);
}
