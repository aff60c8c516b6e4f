using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;
using TherapyGroups.ClientWeb.Access;
using TherapyGroups.ClientWeb.Accounts;

namespace TherapyGroups.ClientWeb.Privacy;

/// <summary>Taking along what is held about me, and being forgotten.</summary>
public static class PrivacyEndpoints
{
    public static void MapPrivacy(this IEndpointRouteBuilder api)
    {
        api.MapGet("/me/export", Export).OpenBeforeSecondFactor();
        api.MapDelete("/me", Erase).OpenBeforeSecondFactor().RequireRateLimiting(Limits.Proofs);
    }

    private static async Task<IResult> Export(Caller caller, HttpContext context, MyExport export)
    {
        context.Response.ContentType = "application/zip";
        context.Response.Headers.ContentDisposition = "attachment; filename=\"my-data.zip\"";
        await export.Write(caller.Id, context.Response.Body, context.RequestAborted);
        return Results.Empty;
    }

    private static async Task<IResult> Erase(
        Caller caller, [FromBody] ProofBody body, SignIn signIn, MyErasure erasure, HttpContext context)
    {
        if (await signIn.CheckAgain(caller.Account, body.Proof, SignInSource.Of(context)) is { } refusal)
        {
            return refusal;
        }

        if (PrivacyProblems.Of(await erasure.Erase(caller.Id)) is { } kept)
        {
            return (Problem)kept;
        }

        DeviceCookie.TakeBack(context);
        await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return Results.NoContent();
    }
}
