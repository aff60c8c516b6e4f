using Microsoft.AspNetCore.Mvc;
using TherapyGroups.Audit;
using TherapyGroups.ClientWeb.Access;
using TherapyGroups.Clock;

namespace TherapyGroups.ClientWeb.Accounts;

/// <summary>
/// The second factor of the caller's own account. Staff need one, save in a demo. Who has accepted a staff invitation is signed in, but
/// until the first code is confirmed every other endpoint answers 403 <c>second-factor-required</c>; they can set it up, sign out and
/// leave quickly.
/// <list type="bullet">
/// <item><c>POST /api/me/totp {"passphrase"}</c> → 201 <c>{"secret","uri"}</c>, shown this once: base32, and the same for an app. Asked
/// again before confirming, it makes a new one. 409 <c>totp-enrolled</c>; 401 and 423 as for signing in.</item>
/// <item><c>POST /api/me/totp/confirm {"totp"}</c> → 200 <c>{"recoveryCodes":[…]}</c>, ten, each good for one sign-in in the place of
/// <c>totp</c>. Ends every other session of the account. 400 <c>totp-mismatch</c>.</item>
/// <item><c>DELETE /api/me/totp {"passphrase","totp"}</c> → 204; ends every other session. Staff have to set up another one.</item>
/// </list>
/// Signing in then answers 401 <c>totp-required</c> without a code, 401 <c>wrong-totp</c> for one that does not fit or was used before.
/// </summary>
public static class TotpEndpoints
{
    public static void MapTotp(this IEndpointRouteBuilder api)
    {
        api.MapPost("/me/totp", Begin).OpenBeforeSecondFactor().RequireRateLimiting(Limits.Proofs);
        api.MapPost("/me/totp/confirm", Confirm).OpenBeforeSecondFactor().RequireRateLimiting(Limits.Proofs);
        api.MapDelete("/me/totp", Remove).RequireRateLimiting(Limits.Proofs);
    }

    private static async Task<IResult> Begin(Caller caller, ProofBody body, SignIn signIn, SecondFactors factors, HttpContext context)
    {
        if (caller.Account.AuthenticatorSince is not null)
        {
            return (Problem)ProblemCode.TotpEnrolled;
        }

        if (await signIn.CheckAgain(caller.Account, body.Proof, SignInSource.Of(context)) is { } refusal)
        {
            return refusal;
        }

        return await factors.Begin(caller.Id) is { } secret
            ? Results.Json(
                new SecretView(secret, Totp.Uri(secret, caller.Account.Pseudonym)),
                Json.Options,
                statusCode: StatusCodes.Status201Created)
            : (Problem)ProblemCode.TotpEnrolled;
    }

    private static async Task<IResult> Confirm(
        Caller caller, ConfirmBody body, SecondFactors factors, IAuditTrail audit, TimeProvider time, HttpContext context)
    {
        if (await factors.Confirm(caller.Id, body.Totp ?? "", SessionTickets.KeyHashOf(context.User)) is not { } codes)
        {
            return (Problem)ProblemCode.TotpMismatch;
        }

        await audit.Record(new AuditEntry(time.Now(), caller.Id, "totp.confirm", caller.Id.Value, ""));
        return Results.Json(new RecoveryView(codes), Json.Options);
    }

    private static async Task<IResult> Remove(
        Caller caller, [FromBody] ProofBody body, SignIn signIn, SecondFactors factors, IAuditTrail audit, TimeProvider time,
        HttpContext context)
    {
        if (await signIn.CheckAgain(caller.Account, body.Proof, SignInSource.Of(context)) is { } refusal)
        {
            return refusal;
        }

        await audit.Record(new AuditEntry(time.Now(), caller.Id, "totp.remove", caller.Id.Value, ""));
        await factors.Remove(caller.Id, SessionTickets.KeyHashOf(context.User));
        return Results.NoContent();
    }

    private sealed record ConfirmBody(string? Totp)
    {
        public override string ToString() => "a code";
    }

    private sealed record SecretView(string Secret, string Uri)
    {
        public override string ToString() => "a secret";
    }

    private sealed record RecoveryView(IReadOnlyList<string> RecoveryCodes)
    {
        public override string ToString() => "recovery codes";
    }
}
