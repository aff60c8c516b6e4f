using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using TherapyGroups.ClientWeb.Access;
using TherapyGroups.Clock;
using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Accounts;

/// <summary>Opening an account, signing in and out, leaving at once.</summary>
public static class AccountEndpoints
{
    public static void MapAccounts(this IEndpointRouteBuilder api)
    {
        api.MapPost("/accounts", Register).AllowAnonymous().OpenBeforeSecondFactor().RequireRateLimiting(Limits.Accounts);
        api.MapPost("/session", Open).AllowAnonymous().OpenBeforeSecondFactor().RequireRateLimiting(Limits.SignIns);
        api.MapGet("/session", (Caller caller, SecondFactors factors) => SessionView.Of(caller.Account, factors, caller.At))
            .OpenBeforeSecondFactor();
        api.MapDelete("/session", Close).OpenBeforeSecondFactor();
        api.MapPost("/session/quick-exit", QuickExit).OpenBeforeSecondFactor();
        api.MapPost("/me/notices/{id:long}/seen", MarkSeen);
    }

    private static async Task<IResult> Register(
        NewAccount body, Registration registration, SecondFactors factors, TimeProvider time, HttpContext context)
    {
        var (account, refusal) = await registration.Register(body);
        if (account is null)
        {
            return (Problem)(refusal ?? ProblemCode.InvalidBody);
        }

        await NewSession.Begin(context, account.Id);
        return Results.Json(SessionView.Of(account, factors, time.Now()), Json.Options, statusCode: StatusCodes.Status201Created);
    }

    private static async Task<IResult> Open(
        Credentials body, SignIn signIn, SecondFactors factors, TimeProvider time, HttpContext context)
    {
        var (account, refusal) = await signIn.Check(body, SignInSource.Of(context));
        if (account is null)
        {
            return refusal ?? (Problem)ProblemCode.WrongCredentials;
        }

        if (account.IsStaff())
        {
            await signIn.Remember(account, DeviceCookie.Give(context));
        }

        await NewSession.Begin(context, account.Id);
        return Results.Json(SessionView.Of(account, factors, time.Now()), Json.Options);
    }

    private static async Task<IResult> Close(Caller caller, HttpContext context)
    {
        await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return Results.NoContent();
    }

    private static async Task<IResult> QuickExit(Caller caller, ISessionBook sessions, HttpContext context)
    {
        await sessions.EndAll(caller.Id);
        DeviceCookie.TakeBack(context);
        await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return Results.NoContent();
    }

    private static async Task<IResult> MarkSeen(Caller caller, long id, INoticeBook notices, TimeProvider time)
    {
        await notices.MarkSeen(caller.Id, id, time.Now());
        return Results.NoContent();
    }
}
