namespace TherapyGroups.ClientWeb.Delivery;

/// <summary>The relays of this process, each made for its first feed and dropped with its last.</summary>
public sealed class RelayRegistry<TKey>(Func<TKey, Relay> create)
    where TKey : notnull
{
    private readonly Lock gate = new();
    private readonly Dictionary<TKey, Relay> relays = [];

    /// <summary>Attaches a feed. Completes when pushes flow to it.</summary>
    public Task Attach(TKey key, OpenFeed feed)
    {
        lock (gate)
        {
            if (!relays.TryGetValue(key, out var relay))
            {
                relays[key] = relay = create(key);
            }

            relay.Attach(feed);
            return relay.Start();
        }
    }

    /// <summary>Says that somebody has come whose coming changes what others may do. Their feed is attached already.</summary>
    public Task Arrived(TKey key)
    {
        Relay? relay;
        lock (gate)
        {
            relay = relays.GetValueOrDefault(key);
        }

        return relay?.Arrived() ?? Task.CompletedTask;
    }

    public void Detach(TKey key, OpenFeed feed)
    {
        lock (gate)
        {
            if (!relays.TryGetValue(key, out var relay))
            {
                return;
            }

            relay.Detach(feed);
            if (relay.Attached == 0)
            {
                relays.Remove(key);
                relay.Stop();
            }
        }
    }
}
