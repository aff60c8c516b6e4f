using System.Collections;
using Microsoft.Extensions.Logging;
using TherapyGroups.EmbeddedSilo.Engine;

namespace Orleans.Utilities;

/// <summary>
/// The observers of one grain. Whoever does not subscribe again within the expiration is dropped, and so is whoever throws
/// when notified. To be used on the turns of the grain that made it; observers may come and go while a notification is awaited.
/// </summary>
/// <typeparam name="TIdentity">What tells observers apart.</typeparam>
/// <typeparam name="TObserver">The observer interface.</typeparam>
public partial class ObserverManager<TIdentity, TObserver> : IEnumerable<TObserver> where TIdentity : notnull
{
    private readonly ILogger _log;
    private readonly Dictionary<TIdentity, Entry> _observers = [];

    /// <summary>Starts with nobody.</summary>
    /// <param name="expiration">How long a subscription lasts.</param>
    /// <param name="log">Gets debug lines: counts, never who.</param>
    /// <remarks>In Orleans the clock is the machine's; here it is the engine's, or the machine's when made outside a grain.</remarks>
    public ObserverManager(TimeSpan expiration, ILogger log)
    {
        ArgumentNullException.ThrowIfNull(log);
        ExpirationDuration = expiration;
        _log = log;
        var time = (TaskScheduler.Current as TurnQueue)?.Engine.Time ?? TimeProvider.System;
        GetDateTime = () => time.GetUtcNow().UtcDateTime;
    }

    /// <summary>The clock, UTC.</summary>
    public Func<DateTime> GetDateTime { get; set; }

    /// <summary>How long a subscription lasts.</summary>
    public TimeSpan ExpirationDuration { get; set; }

    /// <summary>How many there are, those included that have expired and have not been dropped yet.</summary>
    public int Count => _observers.Count;

    /// <summary>A copy of them.</summary>
    public IReadOnlyDictionary<TIdentity, TObserver> Observers =>
        _observers.ToDictionary(entry => entry.Key, entry => entry.Value.Observer);

    /// <summary>Adds an observer, or renews its subscription and takes the newer reference.</summary>
    public void Subscribe(TIdentity id, TObserver observer)
    {
        _observers[id] = new Entry(observer, GetDateTime());
        LogSubscribed(_observers.Count);
    }

    /// <summary>Drops an observer; nothing happens if it is not there.</summary>
    public void Unsubscribe(TIdentity id)
    {
        _observers.Remove(id);
        LogUnsubscribed(_observers.Count);
    }

    /// <summary>Drops all.</summary>
    public void Clear() => _observers.Clear();

    /// <summary>Drops those whose subscription has expired.</summary>
    public void ClearExpired() => _ = Living(predicate: null);

    /// <summary>Notifies each in turn, awaiting it, and drops those that throw or have expired.</summary>
    public async Task Notify(Func<TObserver, Task> notification, Func<TObserver, bool>? predicate = null)
    {
        foreach (var (id, entry) in Living(predicate))
        {
            try
            {
                await notification(entry.Observer);
            }
            catch (Exception)
            {
                // That it failed is all there is to know: a failing observer is a gone one.
                Drop(id, entry);
            }
        }
    }

    /// <summary>Notifies each in turn and drops those that throw or have expired.</summary>
    public void Notify(Action<TObserver> notification, Func<TObserver, bool>? predicate = null)
    {
        foreach (var (id, entry) in Living(predicate))
        {
            try
            {
                notification(entry.Observer);
            }
            catch (Exception)
            {
                // As above.
                Drop(id, entry);
            }
        }
    }

    /// <inheritdoc/>
    public IEnumerator<TObserver> GetEnumerator() => _observers.Values.Select(entry => entry.Observer).ToList().GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // A copy, because observers may come and go while one of them is notified.
    private List<KeyValuePair<TIdentity, Entry>> Living(Func<TObserver, bool>? predicate)
    {
        var now = GetDateTime();
        foreach (var (id, entry) in _observers.Where(one => one.Value.LastSeen + ExpirationDuration < now).ToList())
        {
            Drop(id, entry);
        }
        return _observers.Where(one => predicate?.Invoke(one.Value.Observer) ?? true).ToList();
    }

    private void Drop(TIdentity id, Entry entry)
    {
        // Only if it did not subscribe again while its notification was awaited.
        if (_observers.TryGetValue(id, out var current) && ReferenceEquals(current, entry))
        {
            _observers.Remove(id);
            LogDropped(_observers.Count);
        }
    }

    private sealed record Entry(TObserver Observer, DateTime LastSeen);
}
