using TherapyGroups.Audit;
using TherapyGroups.ClientWeb.Access;
using TherapyGroups.Clock;
using TherapyGroups.Members;
using TherapyGroups.RiskCases;

namespace TherapyGroups.ClientWeb.Clinicians;

/// <summary>What a clinician does to a case: done by the case's grain, recorded, and answered.</summary>
public sealed class CaseActs(
    IGrainFactory grains, IRiskCaseBook cases, IAccountBook accounts, CaseViews views, IAuditTrail audit, TimeProvider time)
{
    /// <summary>In the same write as the act.</summary>
    private static readonly string[] RecordedByTheBook = ["case.acknowledge", "case.contact", "case.note", "case.resolve",
        "case.screening", "case.take-over"];

    public async Task<IResult> Do(Caller caller, string id, string act, string reason, Func<IRiskCaseGrain, Task<CaseActOutcome>> work)
    {
        var outcome = await work(grains.GetGrain<IRiskCaseGrain>(id));
        if (outcome.Result != CaseActResult.Done)
        {
            return await Refuse(outcome);
        }

        if (!RecordedByTheBook.Contains(act))
        {
            await audit.Record(new AuditEntry(time.Now(), caller.Id, act, id, reason));
        }

        return await cases.Load(new CaseId(id)) is { } riskCase
            ? Results.Json((await views.List([riskCase]))[0], Json.Options)
            : (Problem)ProblemCode.NotFound;
    }

    private async Task<Problem> Refuse(CaseActOutcome outcome)
    {
        var holder = outcome.AcknowledgedBy is { } clinician ? (await accounts.Find(clinician))?.Pseudonym : null;
        return outcome.Result switch
        {
            CaseActResult.UnknownCase or CaseActResult.Done => ProblemCode.NotFound,
            CaseActResult.AlreadyAcknowledged => new Problem(ProblemCode.AlreadyAcknowledged, AcknowledgedBy: holder),
            CaseActResult.AlreadyResolved => ProblemCode.AlreadyResolved,
            CaseActResult.NotAcknowledged => ProblemCode.NotAcknowledged,
            CaseActResult.OwnCase => ProblemCode.OwnCase,
            CaseActResult.NewsUnseen => ProblemCode.AcknowledgeAgain,
            CaseActResult.NewsUnread => ProblemCode.NewsUnread,
            CaseActResult.NoteMissing => ProblemCode.NoteMissing,
            CaseActResult.NoteTooLong => ProblemCode.NoteTooLong,
        };
    }
}
