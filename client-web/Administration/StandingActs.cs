using TherapyGroups.Audit;
using TherapyGroups.ClientWeb.Access;
using TherapyGroups.Clock;
using TherapyGroups.Groups;
using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Administration;

/// <summary>Acts on somebody else's account: checked, recorded, done.</summary>
public sealed class StandingActs(IAccountBook accounts, IAuditTrail audit, TimeProvider time)
{
    private const int ReasonMaxLength = 1_000;

    /// <summary>Does what is recorded before it is done.</summary>
    public Task<IResult> Do(Caller caller, string id, string? reason, string act, Func<Account, DateTimeOffset, Task> work) =>
        Check(caller, id, reason, async account =>
        {
            await audit.Record(new AuditEntry(time.Now(), caller.Id, act, id, reason ?? ""));
            await work(account, time.Now());
        });

    /// <summary>Does what is recorded in the same write.</summary>
    public Task<IResult> DoRecorded(Caller caller, string id, string? reason, string act, Func<MemberId, AuditEntry, Task> work) =>
        Check(caller, id, reason, account => work(account.Id, new AuditEntry(time.Now(), caller.Id, act, id, reason ?? "")));

    private async Task<IResult> Check(Caller caller, string id, string? reason, Func<Account, Task> work)
    {
        if (TextRules.IsBlank(reason ?? ""))
        {
            return (Problem)ProblemCode.ReasonRequired;
        }

        if ((reason ?? "").Length > ReasonMaxLength)
        {
            return (Problem)ProblemCode.ReasonTooLong;
        }

        if (await accounts.Find(new MemberId(id)) is not { } account)
        {
            return (Problem)ProblemCode.NotFound;
        }

        if (account.Id == caller.Id)
        {
            return (Problem)ProblemCode.NotYourself;
        }

        await work(account);
        return Results.NoContent();
    }
}
