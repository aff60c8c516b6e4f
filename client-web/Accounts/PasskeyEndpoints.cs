using TherapyGroups.ClientWeb.Access;
using TherapyGroups.Clock;
using TherapyGroups.Groups;
using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Accounts;

/// <summary>
/// Passkeys of the caller's own account: a second factor like an authenticator app, which cannot be phished. Either is enough for staff.
/// <list type="bullet">
/// <item><c>GET /api/me/passkeys</c> → <c>[{"id","name","createdAt","usedAt","isBackedUp"}]</c>.</item>
/// <item><c>POST /api/me/passkeys/options {"passphrase","totp"?,"passkey"?}</c> → 201 <c>{"challengeId","options"}</c> for
/// <c>navigator.credentials.create</c>; 401 and 423 as for signing in.</item>
/// <item><c>POST /api/me/passkeys {"challengeId","credential","name"?}</c> → 201, the passkey; ends every other session of the account.
/// 400 <c>passkey-mismatch</c>, 409 <c>passkey-known</c>, 409 <c>too-many-passkeys</c>.</item>
/// <item><c>POST /api/me/passkeys/{id}/remove {"passphrase","totp"?,"passkey"?}</c> → 204; ends every other session.</item>
/// </list>
/// Who has one and signs in without a second factor gets 401 <c>passkey-required</c>, or <c>totp-required</c> if they have an app too,
/// with <c>"passkey":{"challengeId","options"}</c> for <c>navigator.credentials.get</c>; the answer goes into <c>passkey</c> of the next
/// try. 401 <c>wrong-passkey</c> for an answer that does not fit.
/// </summary>
public static class PasskeyEndpoints
{
    private const string NameDefault = "Passkey";

    public static void MapPasskeys(this IEndpointRouteBuilder api)
    {
        api.MapGet("/me/passkeys", List).OpenBeforeSecondFactor();
        api.MapPost("/me/passkeys/options", Begin).OpenBeforeSecondFactor().RequireRateLimiting(Limits.Proofs);
        api.MapPost("/me/passkeys", Add).OpenBeforeSecondFactor().RequireRateLimiting(Limits.Proofs);
        api.MapPost("/me/passkeys/{id}/remove", Remove).RequireRateLimiting(Limits.Proofs);
    }

    private static async Task<IResult> List(Caller caller, IPasskeyBook book) =>
        Results.Json((await book.List(caller.Id)).Select(PasskeyView.Of).ToList(), Json.Options);

    private static async Task<IResult> Begin(Caller caller, ProofBody body, SignIn signIn, Passkeys passkeys, HttpContext context)
    {
        if (await signIn.CheckAgain(caller.Account, body.Proof, SignInSource.Of(context)) is { } refusal)
        {
            return refusal;
        }

        var question = await passkeys.AskForNew(caller.Account, SessionTickets.KeyHashOf(context.User));
        return Results.Json(question, Json.Options, statusCode: StatusCodes.Status201Created);
    }

    private static async Task<IResult> Add(Caller caller, NewPasskey body, Passkeys passkeys, IPasskeyBook book, HttpContext context)
    {
        var name = TextRules.IsBlank(body.Name ?? "") ? NameDefault : body.Name?.Trim() ?? NameDefault;
        if (name.Length > PasskeyLimits.NameMaxLength)
        {
            return (Problem)ProblemCode.PasskeyNameTooLong;
        }

        var session = SessionTickets.KeyHashOf(context.User);
        if (await passkeys.Read(caller.Account, session, new PasskeyAnswer(body.ChallengeId, body.Credential), name) is not { } passkey)
        {
            return (Problem)ProblemCode.PasskeyMismatch;
        }

        return await book.Add(passkey, session) switch
        {
            PasskeyAddition.Added => Results.Json(PasskeyView.Of(passkey), Json.Options, statusCode: StatusCodes.Status201Created),
            PasskeyAddition.Known => (Problem)ProblemCode.PasskeyKnown,
            PasskeyAddition.TooMany => (Problem)ProblemCode.TooManyPasskeys,
        };
    }

    private static async Task<IResult> Remove(
        Caller caller, string id, ProofBody body, SignIn signIn, IPasskeyBook book, TimeProvider time, HttpContext context)
    {
        if (await signIn.CheckAgain(caller.Account, body.Proof, SignInSource.Of(context)) is { } refusal)
        {
            return refusal;
        }

        return await book.Remove(caller.Id, id, SessionTickets.KeyHashOf(context.User), time.Now())
            ? Results.NoContent()
            : (Problem)ProblemCode.NotFound;
    }

    private sealed record NewPasskey(string? ChallengeId, System.Text.Json.JsonElement? Credential, string? Name)
    {
        public override string ToString() => "a new passkey";
    }

    private sealed record PasskeyView(string Id, string Name, DateTimeOffset CreatedAt, DateTimeOffset? UsedAt, bool IsBackedUp)
    {
        public static PasskeyView Of(Passkey passkey) => new(
            passkey.Id, passkey.Name, passkey.CreatedAt, passkey.UsedAt, passkey.Marks.HasFlag(PasskeyMarks.BackedUp));
    }
}
