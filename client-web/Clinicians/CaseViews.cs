using TherapyGroups.ClientWeb.Chat;
using TherapyGroups.ClientWeb.Groups;
using TherapyGroups.Labels;
using TherapyGroups.Members;
using TherapyGroups.Risk;
using TherapyGroups.RiskCases;

namespace TherapyGroups.ClientWeb.Clinicians;

/// <summary>Cases as the contract shows them.</summary>
public sealed class CaseViews(IRiskCaseBook cases, IAccountBook accounts, ILabelBook labels, CaseSurroundings surroundings)
{
    /// <summary>What stands in the place of a member's name.</summary>
    private const string DrillName = "Drill";

    public async Task<IReadOnlyList<CaseView>> List(IReadOnlyList<RiskCase> found)
    {
        var views = new List<CaseView>(found.Count);
        foreach (var riskCase in found)
        {
            views.Add(CaseView.Of(
                riskCase, riskCase.IsDrill ? DrillName : await Name(riskCase.Member) ?? "", await Name(riskCase.AssignedTo),
                    await Name(riskCase.AcknowledgedBy)));
        }

        return views;
    }

    /// <summary>Everything a clinician sees of one case. The caller has recorded the reading.</summary>
    public async Task<CasePage> Whole(RiskCase riskCase, MemberId reader, string reason)
    {
        var card = (await List([riskCase]))[0];
        var member = await accounts.Find(riskCase.Member);
        var history = new List<CaseHistoryView>();
        var screenings = new List<ScreeningView>();
        foreach (var entry in await cases.History(riskCase.Id))
        {
            var by = await Name(entry.By);
            history.Add(new CaseHistoryView(
                entry.At, entry.Kind.ToString(), by, NoteOf(entry),
                entry.Disposition is { } disposition ? Dispositions.Name(disposition) : null, entry.FollowUpAt));
            if (ScreeningView.Of(entry, by) is { } screening)
            {
                screenings.Add(screening);
            }
        }

        return new CasePage(
            card.Id, card.Level, card.Phase, card.Step, card.MemberId, card.Pseudonym, card.GroupId, card.RaisedAt, card.DueAt,
            card.AssignedTo, card.AcknowledgedBy, card.EvidenceCount, member?.Country ?? "",
            member is null ? "" : GroupNames.Of(member.AgeBand),
            [.. (await cases.Evidence(riskCase.Id)).Select(EvidenceView.Of)],
            history,
            [.. history.Where(entry => entry.Note is not null)],
            await LabelsOf(riskCase.Id),
            riskCase.IsDrill)
        {
            Screenings = screenings,
            Around = await surroundings.Of(riskCase, reader, reason),
        };
    }

    private async Task<IReadOnlyList<LabelView>> LabelsOf(CaseId id)
    {
        var views = new List<LabelView>();
        foreach (var label in await labels.Of(id))
        {
            views.Add(new LabelView(label.MessageId.Value, label.Level.ToString(), await Name(label.By), label.At));
        }

        return views;
    }

    private static string? NoteOf(CaseHistoryEntry entry) => entry switch
    {
        { IsDamaged: true } => "This note is damaged and cannot be read any more.",
        { Note.Length: 0 } or { Kind: CaseHistoryKind.Screened } => null,
        _ => entry.Note,
    };

    private async Task<string?> Name(MemberId? id) => id is { } known ? (await accounts.Find(known))?.Pseudonym : null;
}

/// <summary>A case in the queue. Staff are named by pseudonym.</summary>
public sealed record CaseView(
    string Id, string Level, string Phase, string Step, string MemberId, string Pseudonym, string GroupId, DateTimeOffset RaisedAt,
    DateTimeOffset? DueAt, string? AssignedTo, string? AcknowledgedBy, int EvidenceCount, bool Drill, int NewsCount)
{
    public static CaseView Of(RiskCase riskCase, string pseudonym, string? assignedTo, string? acknowledgedBy) => new(
        riskCase.Id.Value, riskCase.Level.ToString(), riskCase.Phase.ToString(), riskCase.Step.ToString(), riskCase.Member.Value, pseudonym,
        riskCase.Group.Value, riskCase.RaisedAt, riskCase.AnswerBy, assignedTo, acknowledgedBy, riskCase.EvidenceCount,
        riskCase.IsDrill, riskCase.NewsCount);
}

/// <summary>A case on one screen.</summary>
public sealed record CasePage(
    string Id, string Level, string Phase, string Step, string MemberId, string Pseudonym, string GroupId, DateTimeOffset RaisedAt,
    DateTimeOffset? DueAt, string? AssignedTo, string? AcknowledgedBy, int EvidenceCount, string Country, string AgeBand,
    IReadOnlyList<EvidenceView> Evidence, IReadOnlyList<CaseHistoryView> History, IReadOnlyList<CaseHistoryView> Notes,
    IReadOnlyList<LabelView> Labels, bool Drill)
{
    /// <summary>The C-SSRS screeners that clinicians filled in, oldest first.</summary>
    public IReadOnlyList<ScreeningView> Screenings { get; init; } = [];

    /// <summary>What a clinician wants to know beside the words.</summary>
    public required CaseAround Around { get; init; }

    public override string ToString() => $"case {Id}";
}

/// <summary>One thing that happened to a case.</summary>
public sealed record CaseHistoryView(
    DateTimeOffset At, string Kind, string? By, string? Note, string? Disposition, DateTimeOffset? FollowUpAt)
{
    public override string ToString() => Kind;
}

/// <summary>What a clinician judged one message of the case to be.</summary>
public sealed record LabelView(Guid MessageId, string Level, string? By, DateTimeOffset At);

/// <summary>One message of a case, with why it is there.</summary>
public sealed record EvidenceView(
    Guid MessageId, string GroupId, string GroupName, long Seq, DateTimeOffset At, string Text, string Level, double Probability,
    IReadOnlyDictionary<string, double> Categories, IReadOnlyList<Evidence> Spans, string Model, IReadOnlyList<MessageView> Before,
    IReadOnlyList<MessageView> After)
{
    /// <summary>What the room reads above the text. The spans are the text's alone; the note may be what raised the level.</summary>
    public string? ContentNote { get; init; }

    public static EvidenceView Of(CaseEvidence evidence) => new(
        evidence.MessageId.Value, evidence.Group.Value, evidence.GroupName, evidence.Seq, evidence.At, evidence.Text,
        evidence.Assessment.Level.ToString(), evidence.Assessment.Probability,
        evidence.Assessment.Categories.ToDictionary(pair => CategoryName(pair.Key), pair => pair.Value),
        evidence.Assessment.Evidence, evidence.Assessment.ModelVersion,
        [.. evidence.Before.Select(MessageView.Of)], [.. evidence.After.Select(MessageView.Of)])
    {
        ContentNote = evidence.ContentNote.Length == 0 ? null : evidence.ContentNote,
    };

    public override string ToString() => $"evidence at {Seq}";

    private static string CategoryName(RiskCategory category) =>
        System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(category.ToString());
}
