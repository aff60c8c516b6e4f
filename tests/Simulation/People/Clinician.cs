using System.Text;
using TherapyGroups.ClientWeb.Delivery;
using TherapyGroups.Duty;
using TherapyGroups.Members;
using TherapyGroups.RiskCases;
using TherapyGroups.Tests.Simulation.Model;
using TherapyGroups.Tests.Simulation.Servers;

namespace TherapyGroups.Tests.Simulation.People;

/// <summary>A clinician with a console, or without one; awake, or not. Takes what the console shows, and closes some of it.</summary>
public sealed class Clinician : Reader
{
    private readonly MemberId id;
    private readonly MemberId colleague;
    private readonly bool hasConsole;
    private readonly bool isAwake;
    private readonly HashSet<CaseId> done = [];

    /// <summary>Cases of theirs that have become worse.</summary>
    private readonly HashSet<CaseId> worse = [];

    public Clinician(Schedule schedule, MemberId id, MemberId colleague)
        : base(schedule)
    {
        this.id = id;
        this.colleague = colleague;
        hasConsole = schedule.Dice.Next(3) > 0;
        isAwake = schedule.Dice.Next(2) == 0;
    }

    /// <summary>Every case that the console ever showed.</summary>
    public HashSet<CaseId> Seen { get; } = [];

    /// <summary>Whether the console must have shown every open case by now.</summary>
    public bool IsInformed => hasConsole && IsSettled;

    public async Task KeepShifts()
    {
        for (var left = Schedule.Dice.Next(3); left > 0; left--)
        {
            await Schedule.Pause(0, 6_000);
            var isOn = Schedule.Dice.Next(4) > 0;
            await Schedule.Insist($"{id} on duty: {isOn}", async server =>
            {
                await server.Grains.GetGrain<IAlertDeskGrain>(AlertDesk.Key).SetDuty(id, isOn);
                return "noted";
            });
        }
    }

    public Task Look() => hasConsole ? StayConnected() : Task.CompletedTask;

    public async Task Work()
    {
        while (isAwake)
        {
            await Schedule.Pause(1_000, 9_000);
            foreach (var riskCase in Seen.Except(done).ToList())
            {
                await Take(riskCase);
            }

            foreach (var riskCase in worse.ToList())
            {
                worse.Remove(riskCase);
                await Schedule.Insist(
                    $"{id} looks at {riskCase} again", server => server.Grains.GetGrain<IRiskCaseGrain>(riskCase.Value).Acknowledge(id));
            }
        }
    }

    protected override async Task Serve(Server server, Func<ReadOnlyMemory<byte>, Task> write, CancellationToken gone)
    {
        using var feed = new OpenFeed();
        try
        {
            await server.Consoles.Attach(AlertDesk.Key, feed);
            var reader = new ConsoleReader(
                id, server.Grains, server.Cases, server.Duty, new NothingPlanned(), new NothingPlanned(), server.Clock);
            await reader.Refresh(write);
            while (await feed.WaitToRead(gone))
            {
                while (feed.TryRead(out var item))
                {
                    await reader.Take(item, write);
                }
            }
        }
        finally
        {
            server.Consoles.Detach(AlertDesk.Key, feed);
        }
    }

    protected override void Receive(ReadOnlySpan<byte> frame)
    {
        var text = Encoding.UTF8.GetString(frame);
        var start = text.IndexOf("\"id\":\"", StringComparison.Ordinal) + "\"id\":\"".Length;
        var shown = new CaseId(text[start..text.IndexOf('"', start)]);
        Schedule.Note($"the console of {id} shows case {shown}");
        Seen.Add(shown);
        if (text.Contains($"\"acknowledgedBy\":\"{id}\"", StringComparison.Ordinal)
            && !text.Contains("\"dueAt\":null", StringComparison.Ordinal))
        {
            worse.Add(shown);
        }
    }

    private async Task Take(CaseId riskCase)
    {
        done.Add(riskCase);
        if (Schedule.Dice.Next(6) == 0)
        {
            await CloseUntaken(riskCase);
            return;
        }

        var answer = await Schedule.Insist(
            $"{id} takes {riskCase}", server => server.Grains.GetGrain<IRiskCaseGrain>(riskCase.Value).Acknowledge(id));
        if (answer.Result != CaseActResult.Done)
        {
            return;
        }

        Schedule.Story.Taken.Add((riskCase, id));
        if (Schedule.Dice.Next(5) == 0)
        {
            await Schedule.Pause(500, 4_000);
            await Schedule.Insist($"{id} hands {riskCase} over to {colleague}", server => server.Grains
                .GetGrain<IRiskCaseGrain>(riskCase.Value).HandOver(new HandOverCase(id, colleague, "my shift is over")));
        }
        else if (Schedule.Dice.Next(3) == 0)
        {
            await Schedule.Pause(500, 4_000);
            await Schedule.Insist($"{id} closes {riskCase}", server => server.Grains.GetGrain<IRiskCaseGrain>(riskCase.Value)
                .Resolve(new ResolveCase(id, Disposition.Supported, "talked", FollowUpAt: null)));
        }
    }

    /// <summary>Reads a case, thinks, and closes it without having taken it: they must not close over what they have not read.</summary>
    private async Task CloseUntaken(CaseId riskCase)
    {
        var history = await Schedule.Insist($"{id} reads {riskCase}", server => server.Cases.History(riskCase));
        await Schedule.Pause(500, 4_000);
        Schedule.Story.Read[(riskCase, id)] = history.Count;
        await Schedule.Insist($"{id} closes {riskCase} at once", server => server.Grains.GetGrain<IRiskCaseGrain>(riskCase.Value)
            .Resolve(new ResolveCase(id, Disposition.Supported, "it was a song", FollowUpAt: null, history.Count)));
    }
}
