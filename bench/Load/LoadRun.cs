namespace TherapyGroups.Bench.Load;

/// <summary>Readers in every room, and messages at a steady rate, whatever the answers.</summary>
internal sealed class LoadRun(LoadPlan plan, IReadOnlyList<LoadRoom> rooms) : IDisposable
{
    private const int OpeningAtOnce = 64;
    private readonly Ledger ledger = new(plan);
    private List<FeedReader>[] readers = [];
    private List<Poster> posters = [];

    /// <summary>Opens every reader's stream.</summary>
    public async Task Connect()
    {
        readers = [.. rooms.Select(room =>
            room.Cookies.Select((cookie, seat) => new FeedReader(plan.Door(seat), room.Id, cookie, ledger)).ToList())];
        await Parallel.ForEachAsync(
            readers.SelectMany(room => room),
            new ParallelOptions { MaxDegreeOfParallelism = OpeningAtOnce },
            async (reader, _) => await reader.Open());

        // Room by room within each round, so that a message's poster and its room follow from its number.
        posters = [.. Enumerable.Range(0, LoadPlan.PostersPerRoom).SelectMany(turn => rooms.Select(room =>
            new Poster(plan.Door(turn), room.Id, room.Cookies[turn % room.Cookies.Count], ledger)))];
        foreach (var poster in posters)
        {
            await poster.Open();
        }
    }

    /// <summary>Sends all messages and waits until they are read.</summary>
    public async Task Run()
    {
        var posting = Task.WhenAll(posters.Select(poster => poster.Run()));
        ledger.Begin();
        await SendWhenDue();
        posters.ForEach(poster => poster.End());
        await Task.WhenAny(posting, Task.Delay(LoadPlan.Patience, TimeProvider.System));
        await WaitForReaders();
    }

    /// <summary>Closes the streams and checks what was read.</summary>
    public async Task<LoadFigures> End()
    {
        var lasted = Math.Max(ledger.LastAcknowledged.TotalSeconds, plan.Length.TotalSeconds);
        return new LoadFigures(
            ledger.Acknowledging.Total / lasted,
            ledger.Delivered / lasted,
            Waits.Of(ledger.Acknowledging),
            Waits.Of(ledger.Delivering),
            plan.Messages - (int)ledger.Acknowledging.Total,
            await Close());
    }

    public void Dispose()
    {
        posters.ForEach(poster => poster.Dispose());
        foreach (var reader in readers.SelectMany(room => room))
        {
            reader.Dispose();
        }
    }

    private async Task SendWhenDue()
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(1), TimeProvider.System);
        for (var message = 0; message < plan.Messages;)
        {
            var now = ledger.Since;
            while (message < plan.Messages && plan.Intended(message) <= now)
            {
                posters[message % posters.Count].Due(message);
                message++;
            }

            await timer.WaitForNextTickAsync(CancellationToken.None);
        }
    }

    private async Task WaitForReaders()
    {
        var due = (long)ledger.Acknowledging.Total * rooms[0].Cookies.Count;
        using var patience = new CancellationTokenSource(LoadPlan.Patience, TimeProvider.System);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        while (ledger.Delivered < due && !patience.IsCancellationRequested)
        {
            await timer.WaitForNextTickAsync(CancellationToken.None);
        }
    }

    /// <summary>Closes the readers and compares what each has read with what was acknowledged in its room.</summary>
    private async Task<ReadingFaults> Close()
    {
        await Task.WhenAll(readers.SelectMany(room => room).Select(reader => reader.Close()));
        var faults = default(ReadingFaults);
        for (var room = 0; room < rooms.Count; room++)
        {
            var sent = Enumerable.Range(0, plan.Messages)
                .Where(message => message % posters.Count % rooms.Count == room && ledger.NumberOf(message) > 0)
                .Select(message => (Seq: ledger.NumberOf(message), Message: message)).ToList();
            foreach (var reader in readers[room])
            {
                faults = new ReadingFaults(
                    faults.Lost + Math.Max(reader.Lost, sent.Count(one => !reader.Messages.ContainsKey(one.Seq))),
                    faults.Repeated + reader.Repeated,
                    faults.Reordered + reader.Reordered + OutOfOrder(sent),
                    faults.Different + sent.Count(one => reader.Messages.TryGetValue(one.Seq, out var read) && read != one.Message));
            }
        }

        return faults;
    }

    /// <summary>Messages of one poster are numbered in the order in which they were sent: each waits for the last one's answer.</summary>
    private int OutOfOrder(List<(long Seq, int Message)> sent) => sent.GroupBy(one => one.Message % posters.Count)
        .Sum(poster => poster.Zip(poster.Skip(1)).Count(pair => pair.First.Seq >= pair.Second.Seq));
}
