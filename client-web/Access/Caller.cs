using System.Reflection;
using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Access;

/// <summary>Who is asking. An endpoint that takes one is only for people who are signed in.</summary>
/// <param name="Account">Theirs, read for this request.</param>
/// <param name="LacksSecondFactor">Staff who must set one up before anything else.</param>
/// <param name="At">When they ask, UTC: rights that run out do so at that moment.</param>
public sealed record Caller(Account Account, bool LacksSecondFactor, DateTimeOffset At)
{
    public MemberId Id => Account.Id;

    public bool Is(AccountRoles role) => Account.Holds(role, At);

    /// <summary>Bound by the framework from the signed-in account, which the session's ticket has put there.</summary>
    public static ValueTask<Caller?> BindAsync(HttpContext context, ParameterInfo parameter) =>
        ValueTask.FromResult(context.Features.Get<Caller>());

    public override string ToString() => $"caller {Id}";
}
