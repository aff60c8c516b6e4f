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

    public async Task<IResult> Do(
        Caller caller, string id, string? reason, string act, Func<Account, DateTimeOffset, Task> work)
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

        await audit.Record(new AuditEntry(time.Now(), caller.Id, act, id, reason ?? ""));
        await work(account, time.Now());
        return Results.NoContent();
    }
}
