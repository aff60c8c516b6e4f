
namespace TherapyGroups.ClientWeb.Demo;

/// <summary>A group of a running demo, as a conversation is posted into it from outside: over HTTP, like any client.</summary>
internal sealed class ReplayRoom(string address, string group)
{
    private static readonly TimeSpan AssessmentPatience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan PollPeriod = TimeSpan.FromMilliseconds(200);

    private readonly Dictionary<string, ReplayClient> speakers = new(StringComparer.Ordinal);
    private ReplayClient administrator = new(address);
    private long headBefore;

    /// <summary>Signs the administrator and every speaker in, and seats the speakers.</summary>
    public async Task Open(IEnumerable<string> names)
    {
        using var about = await administrator.Get("/api/about");
        if (!about.RootElement.GetProperty("demo").GetBoolean())
        {
            throw new ReplayException(
                "This server is no demo: a replay would put made-up people among real ones. Start one with ./run --demo.");
        }

        administrator = await ReplayClient.SignIn(address, "admin");
        using var page = await administrator.Get($"/api/groups/{group}");
        var agreementVersion = page.RootElement.GetProperty("agreementVersion").GetInt32();
        foreach (var name in names)
        {
            var client = await ReplayClient.Register(address, name);
            await client.Join(group, agreementVersion);
            speakers[name] = client;
        }

        headBefore = (await ReadProgress()).Head;
    }

    /// <summary>Posts every line in order. False if one was refused or came out of order.</summary>
    public async Task<bool> Post(IReadOnlyList<ReplayLine> lines)
    {
        var bar = new ProgressBar("posting", lines.Count);
        var (accepted, lastSeq, isInOrder) = (0, 0L, true);
        for (var index = 0; index < lines.Count; index++)
        {
            var (seq, refusal) = await speakers[lines[index].Speaker].Post(group, lines[index].Text, bar.Say);
            if (refusal is not null)
            {
                bar.Say($"Line {lines[index].Number} was refused: {refusal}");
                continue;
            }

            isInOrder &= seq > lastSeq;
            lastSeq = seq;
            accepted++;
            bar.Advance();
        }

        bar.End();
        Console.WriteLine($"Accepted: {accepted} of {lines.Count}{(isInOrder ? ", in order" : ", NOT in order")}");
        return accepted == lines.Count && isInOrder;
    }

    /// <summary>Waits until moderation has looked at everything, and tells what it found. False if something is not assessed.</summary>
    public async Task<bool> Report(int lines)
    {
        using var patience = new CancellationTokenSource(AssessmentPatience);
        using var timer = new PeriodicTimer(PollPeriod);
        var bar = new ProgressBar("assessing", lines);
        var progress = await ReadProgress();
        while (progress.Assessed < lines && !patience.IsCancellationRequested)
        {
            bar.Set((int)progress.Assessed);
            await timer.WaitForNextTickAsync(CancellationToken.None);
            progress = await ReadProgress();
        }

        bar.Set((int)progress.Assessed);
        bar.End();
        Console.WriteLine($"Assessed: {progress.Assessed} of {lines}, {progress.Unscreened} unscreened");
        Console.WriteLine($"Alerted:  {progress.Alerted} in risk cases, {progress.Flagged} flagged to moderators");
        return progress.Assessed >= lines;
    }

    private async Task<(long Head, long Assessed, long Unscreened, long Alerted, long Flagged)> ReadProgress()
    {
        using var document = await administrator.Get($"/api/groups/{group}/screening?after={headBefore}");
        long Read(string name) => document.RootElement.GetProperty(name).GetInt64();
        return (Read("head"), Read("assessed"), Read("unscreened"), Read("alerted"), Read("flagged"));
    }
}
