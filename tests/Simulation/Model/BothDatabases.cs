using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Moderation;
using TherapyGroups.Risk;
using TherapyGroups.RiskCases;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Simulation.Model;

/// <summary>One room in the model and in a real database, to both of which the same things are done.</summary>
internal sealed class BothDatabases
{
    private const int Wrongly = 5;
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;
    private readonly StorageFixture storage;
    private readonly Random dice;
    private readonly Tables tables;
    private readonly GroupId group;
    private readonly MemberId[] members;
    private readonly MemberId[] clinicians;
    private readonly List<MessageId> posted = [];

    private BothDatabases(StorageFixture storage, int seed, GroupState empty, MemberId[] members, MemberId[] clinicians)
    {
        this.storage = storage;
        this.members = members;
        this.clinicians = clinicians;
        dice = new Random(seed);
        group = empty.Group;
        tables = new Tables(Guards.All, new SeededIds(seed), storage.Clock);
        tables.Add(empty);
    }

    private DateTimeOffset Now => storage.Time.GetUtcNow();

    private GroupTable Model => tables.Get(group);

    private Books Real => storage.Books;

    public static async Task<BothDatabases> Open(StorageFixture storage, int seed)
    {
        var room = await storage.World.Group(capacity: 50);
        var people = new List<MemberId>();
        foreach (var name in new[] { "ana", "ben", "chloe", "dee" })
        {
            people.Add(await storage.World.Member(name));
        }

        var staff = new[] { await storage.World.Clinician("rivera"), await storage.World.Clinician("okafor") };
        var empty = await storage.Books.Log.Load(room) ?? throw new InvalidOperationException("There is no group.");
        return new BothDatabases(storage, seed, empty, [.. people], staff);
    }

    /// <summary>Does something at random to both. Returns what, and how each answered.</summary>
    public Task<(string What, string Model, string Real)> Step()
    {
        storage.Time.Advance(TimeSpan.FromSeconds(dice.Next(0, 20)));
        return dice.Next(10) switch
        {
            0 or 1 => Append("a coming or going", ComesOrGoes()),
            2 or 3 or 4 => Append("a posting", Posting()),
            5 => Append("a change", Change()),
            6 or 7 => Screen(),
            8 => SaveCase(),
            _ => SetDuty(),
        };
    }

    public string Modelled()
    {
        var cases = tables.Cases;
        return Look(
            Model.State, Model.After(0, 1_000, showAll: false), Model.After(0, 1_000, showAll: true),
            Model.MessagesBefore(long.MaxValue, 1_000),
            Model.Screened, tables.DueRetries(group, Now, 100), tables.Behind(Now, Now, 10).Count, [.. cases.Open],
            cases.Due(Now, 100).Select(id => cases.Find(id)?.Member), tables.OnDutyByLoad());
    }

    public async Task<string> Stored()
    {
        var open = await Real.Cases.Open();
        var due = (await Real.Cases.Due(Now, 100)).Select(id => open.First(one => one.Id == id).Member);
        return Look(
            await Real.Log.Load(group) ?? Model.State, await Real.Log.ReadAfter(group, 0, 1_000),
            await Real.Log.ReadWordsAfter(group, 0, 1_000),
            await Real.Log.ReadMessagesBefore(group, long.MaxValue, 1_000), await Real.Screening.Cursor(group),
            await Real.Screening.DueRetries(group, Now, 100), (await Real.Screening.Behind(Now, Now, 10)).Count, open,
            due.Select(member => (MemberId?)member), await Real.Duty.OnDutyByLoad());
    }

    private async Task<(string, string, string)> Append(string what, GroupEvent next) =>
        ($"{what} ({next})", Model.Append(next).ToString(), (await Real.Log.Append(group, next)).ToString());

    /// <summary>The next number; now and then one that is taken, or leaves a gap.</summary>
    private long Seq() => Model.State.Head + (dice.Next(Wrongly) == 0 ? dice.Next(0, 3) : 1);

    private GroupEvent ComesOrGoes()
    {
        var member = Any(members);
        return Model.State.Seats.TryGetValue(member, out var seat)
            ? GroupEvents.Left(Seq(), member, seat, Now)
            : GroupEvents.Joined(Seq(), new JoinGroup(member, Name(member), AgeBand.Adult, GroupRole.Member, 1), Now);
    }

    private GroupEvent Posting()
    {
        var author = Any(members);
        var id = posted.Count > 0 && dice.Next(Wrongly) == 0 ? Any(posted) : new MessageId(NewGuid());
        var next = GroupEvents.Posted(
            Seq(), new PostMessage(author, id, $"words {dice.Next(1_000)}", ""), new Seat(GroupRole.Member, Name(author)), Now);
        if (next.Seq == Model.State.Head + 1 && !posted.Contains(id))
        {
            posted.Add(id);
        }

        return next;
    }

    private GroupEvent Change()
    {
        if (posted.Count == 0 || Model.FindMessage(Any(posted)) is not { } message)
        {
            return Posting();
        }

        var change = message.State switch
        {
            MessageState.Visible => Any([MessageChange.Edit, MessageChange.Withdraw, MessageChange.Hide]),
            MessageState.Hidden => Any([MessageChange.Restore, MessageChange.Withdraw]),
            _ => MessageChange.Withdraw,
        };
        var by = change is MessageChange.Hide or MessageChange.Restore ? Any(members) : message.Author;
        return GroupEvents.Changed(
            Seq(), message, new ChangeMessage(by, message.MessageId, change, $"other words {dice.Next(1_000)}", "", "because"), Now);
    }

    private async Task<(string, string, string)> Screen()
    {
        var from = Model.Screened + (dice.Next(Wrongly) == 0 ? 1 : 0);
        var isRetry = dice.Next(2) == 0 && tables.DueRetries(group, Now, 100).Count > 0;
        var words = isRetry
            ? tables.DueRetries(group, Now, 100)
            : [.. Model.After(from, 1_000, showAll: true).Select(happened => (happened, 0))];
        var screened = words.Where(one => one.Event.Kind is GroupEventKind.MessagePosted or GroupEventKind.MessageEdited)
            .Select(one => Screened(one.Event, one.Attempts + 1)).ToImmutableArray();
        var effects = ModerationEffects.None with
        {
            Evidence = [.. screened.Where(one => one.Assessment.Level is RiskLevel.Red or RiskLevel.Crisis).Select(one =>
                new NewEvidence(one.Author, group, one.Seq, one.MessageId, one.Assessment))],
        };
        var batch = new ScreeningBatch(group, from, isRetry ? from : Math.Max(from, Model.State.Head), screened, effects);
        var (model, real) = (tables.Save(batch, Now), await Real.Screening.Save(batch, Now));
        return ("a screening", $"{model?.Length}", $"{real?.Length}");
    }

    private ScreenedMessage Screened(GroupEvent happened, int attempt)
    {
        var message = happened.Message ?? throw new InvalidOperationException("Words without a message.");
        var level = Any([RiskLevel.Green, RiskLevel.Amber, RiskLevel.Red, RiskLevel.Crisis, RiskLevel.Unscreened]);
        var assessment = new Assessment(level, 0.5, ImmutableDictionary<RiskCategory, double>.Empty, [], "model");
        return new ScreenedMessage(
            happened.Seq, message.MessageId, message.Author, assessment, attempt, ScreeningRules.RetryAt(level, attempt, Now));
    }

    private async Task<(string, string, string)> SaveCase()
    {
        var open = tables.Cases.Open.OrderBy(one => one.Member.Value, StringComparer.Ordinal).ToList();
        if (open.Count == 0)
        {
            return await SetDuty();
        }

        var modelled = Any(open);
        var stored = (await Real.Cases.Open()).Single(one => one.Member == modelled.Member);
        var clinician = Any(clinicians);
        var pick = dice.Next(4);
        var wrong = dice.Next(Wrongly) == 0 ? 1 : 0;
        var entry = new CaseHistoryEntry(Now, pick == 2 ? CaseHistoryKind.Acknowledged : CaseHistoryKind.Noted, clinician);
        RiskCase Changed(RiskCase before) => (pick switch
        {
            0 => CaseRules.Assign(before, clinician, Now, storage.Clock),
            1 => CaseRules.Escalate(before, clinician, Now, storage.Clock),
            2 => CaseRules.Act(before, CaseTrigger.Acknowledge, clinician).After,
            _ => CaseRules.Act(before, CaseTrigger.Resolve, clinician).After,
        }) with { Version = before.Version + 1 + wrong };

        return (
            "a case", tables.Cases.Save(Changed(modelled), entry).ToString(), (await Real.Cases.Save(Changed(stored), entry)).ToString());
    }

    private async Task<(string, string, string)> SetDuty()
    {
        var (clinician, isOn) = (Any(clinicians), dice.Next(2) == 0);
        tables.SetDuty(clinician, isOn, Now);
        await Real.Duty.Set(clinician, isOn, Now);
        return ("duty", "", "");
    }

    /// <summary>All that the grains can see of it, but the ids of cases, which each made by itself.</summary>
    private static string Look(
        GroupState state, IReadOnlyList<GroupEvent> shown, IReadOnlyList<GroupEvent> words, IReadOnlyList<Message> messages, long cursor,
        IReadOnlyList<(GroupEvent Event, int Attempts)> retries, int behind, IReadOnlyList<RiskCase> cases, IEnumerable<MemberId?> due,
        IReadOnlyList<MemberId> onDuty)
    {
        var look = new StringBuilder();
        look.AppendLine(Invariant, $"head {state.Head}, screened {cursor}, behind {behind}");
        var seats = state.Seats.OrderBy(seat => seat.Key.Value, StringComparer.Ordinal);
        look.AppendJoin(' ', seats.Select(seat => $"{seat.Key}={seat.Value.Role}")).AppendLine();
        foreach (var happened in shown.Concat(words).Concat(retries.Select(retry => retry.Event)))
        {
            look.AppendLine(
                Invariant, $"{happened.Seq} {happened.Kind} {happened.At:O} {happened.Actor} {Words(happened.Message)}");
        }

        foreach (var message in messages)
        {
            look.AppendLine(Invariant, $"{message.Seq} {message.Author} {message.At:O} {Shown(message)}");
        }

        look.AppendJoin(' ', retries.Select(retry => retry.Attempts)).AppendLine();
        foreach (var one in cases.OrderBy(one => one.Member.Value, StringComparer.Ordinal))
        {
            look.AppendLine(Invariant, $"{one with { Id = new CaseId("") }}");
        }

        look.AppendJoin(' ', due.Select(member => $"{member}").Order(StringComparer.Ordinal)).AppendLine();
        return look.AppendJoin(' ', onDuty).ToString();
    }

    private static string Words(Message? message) => message is null ? "" : $"{message.MessageId} {message.State} {message.Text}";

    /// <summary>Whoever reads messages is shown the words of those that are visible.</summary>
    private static string Shown(Message message) =>
        $"{message.MessageId} {message.State} {(message.State == MessageState.Visible ? message.Text : "")} {message.EditedAt:O}";

    private static string Name(MemberId member) => member.Value.Split('-')[0];

    private T Any<T>(IReadOnlyList<T> of) => of[dice.Next(of.Count)];

    private Guid NewGuid()
    {
        var bytes = new byte[16];
        dice.NextBytes(bytes);
        return new Guid(bytes);
    }
}
