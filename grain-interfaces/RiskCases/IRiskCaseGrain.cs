using TherapyGroups.Members;

namespace TherapyGroups.RiskCases;

/// <summary>One risk case; the key is the <see cref="CaseId"/>. All that happens to a case after it is raised goes through here.</summary>
[Alias("risk-case")]
public interface IRiskCaseGrain : IGrainWithStringKey
{
    /// <summary>Evidence was saved for this case. If this is lost, its deadline finds it.</summary>
    [Alias("evidence-added"), OneWay]
    Task EvidenceAdded();

    /// <summary>The case was written to the open console of <paramref name="clinician"/>, who is on duty.</summary>
    [Alias("deliver")]
    Task Deliver(MemberId clinician);

    /// <summary>A clinician takes the case. Taking one's own case again is <see cref="CaseActResult.Done"/>,
    /// and says, when there are worse news, that they were seen. Nobody takes the case that is about them.</summary>
    [Alias("acknowledge")]
    Task<CaseActOutcome> Acknowledge(MemberId clinician);

    /// <summary>The clinician is in contact with the member.</summary>
    [Alias("begin-contact")]
    Task<CaseActOutcome> BeginContact(MemberId clinician);

    /// <summary>Adds a note of 1 to <see cref="CaseNoteLimits.NoteMaxLength"/> code units; it is stored sealed.</summary>
    [Alias("add-note")]
    Task<CaseActOutcome> AddNote(MemberId clinician, string note);

    /// <summary>
    /// Gives the case to another clinician, who has yet to take it: until then the clock runs. Whoever has it, or was asked to take it, may
    /// give it away; anybody may take it to themselves, and has it with that one act.
    /// </summary>
    [Alias("hand-over")]
    Task<CaseActOutcome> HandOver(HandOverCase command);

    /// <summary>Keeps the answers that a clinician heard to the C-SSRS screener; they are stored sealed. Whole answers only.</summary>
    [Alias("screen")]
    Task<CaseActOutcome> Screen(MemberId clinician, ScreenerAnswers answers);

    /// <summary>Something about the case was saved elsewhere: its consoles are told. A hint.</summary>
    [Alias("changed"), OneWay]
    Task Changed();

    /// <summary>Closes the case. Not by somebody who has it, or had it, and has yet to acknowledge what came since.</summary>
    [Alias("resolve")]
    Task<CaseActOutcome> Resolve(ResolveCase command);

    /// <summary>
    /// Who holds the case is no clinician any more: it comes back to the desk and is given to another at once. Nothing, if they do not hold
    /// it.
    /// </summary>
    [Alias("return")]
    Task Return(MemberId clinician);

    /// <summary>The sweep found the case's deadline in the past.</summary>
    [Alias("deadline-passed"), OneWay]
    Task DeadlinePassed();
}
