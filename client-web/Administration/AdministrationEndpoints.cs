using TherapyGroups.Audit;
using TherapyGroups.ClientWeb.Access;
using TherapyGroups.ClientWeb.Accounts;
using TherapyGroups.ClientWeb.Demo;
using TherapyGroups.Clock;
using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Moderation;

namespace TherapyGroups.ClientWeb.Administration;

/// <summary>Inviting staff, the audit log, and how far screening is.</summary>
public static class AdministrationEndpoints
{
    private static readonly TimeSpan InvitationValidFor = TimeSpan.FromDays(14);

    public static void MapAdministration(this IEndpointRouteBuilder api)
    {
        api.MapPost("/invitations", Invite).RequireRole(AccountRoles.Administrator);
        api.MapGet("/audit", ReadAudit).RequireRole(AccountRoles.Administrator);
        api.MapGet("/groups/{id}/screening", ReadScreening).RequireRole(AccountRoles.Administrator);
    }

    /// <summary>
    /// A credential with the register that was looked at is verified, today and by the caller. One without shows as unverified and gives no
    /// clinical rights until an administrator has looked it up. In a demo alone it counts without: there is nobody to look it up, and what
    /// a demo shows is the way of a case.
    /// </summary>
    private static async Task<IResult> Invite(
        Caller caller, InvitationBody body, IInvitationBook invitations, DemoPeople demo, IAuditTrail audit, TimeProvider time)
    {
        if (RoleNames.ParseStaff(body.Role) is not { } role)
        {
            return (Problem)ProblemCode.InvalidRole;
        }

        var given = body.Credential is { Licence.Length: > 0, Jurisdiction.Length: > 0 } ? body.Credential : null;
        if (role == AccountRoles.Clinician && given is null)
        {
            return (Problem)ProblemCode.CredentialMissing;
        }

        var credential = given?.ToStated(caller.Id, time.Now(), countsWithoutRegister: demo.IsDemo);
        if (given is not null && credential is null)
        {
            return (Problem)ProblemCode.InvalidCredential;
        }

        var code = InvitationCodes.New();
        var expiresAt = time.Now() + InvitationValidFor;
        await audit.Record(new AuditEntry(time.Now(), caller.Id, "invitation.create", body.Role ?? "", Found(credential)));
        await invitations.Add(new Invitation(InvitationCodes.Hash(code), role, credential, caller.Id, expiresAt));
        return Results.Json(new InvitationView(code, expiresAt), Json.Options, statusCode: StatusCodes.Status201Created);
    }

    /// <summary>What was found, and where; for the audit log.</summary>
    private static string Found(Credential? credential) => credential switch
    {
        null => "",
        { Register.Length: > 0 } => $"{credential.Licence} {credential.Number} in {credential.Register}",
        _ => credential.Licence,
    };

    /// <summary>Oldest first after <c>?after=</c>; with <c>?before=</c> (empty for the end) newest first.</summary>
    private static async Task<IResult> ReadAudit(
        Caller caller, string? after, string? before, string? limit, IAuditTrail audit, TimeProvider time)
    {
        if (!Page.TryReadCursor(after, out var afterId) || !Page.TryReadCursor(before, out var beforeId))
        {
            return (Problem)ProblemCode.InvalidCursor;
        }

        if (!Page.TryReadLimit(limit, out var rows))
        {
            return (Problem)ProblemCode.InvalidLimit;
        }

        await audit.Record(new AuditEntry(time.Now(), caller.Id, "audit.read", before is null ? $"after {afterId ?? 0}" : "newest", ""));
        var entries = before is null ? await audit.Read(afterId ?? 0, rows) : await audit.ReadBefore(beforeId ?? long.MaxValue, rows);
        return Results.Json(
            new AuditPage(
                [
                    .. entries.Select(row => new AuditView(
                        row.Id, row.Entry.At, row.Entry.By.Value, row.Entry.Act, row.Entry.Subject, row.Entry.Reason)),
                ],
                entries.Count == rows ? entries[^1].Id : null),
            Json.Options);
    }

    private static async Task<IResult> ReadScreening(Caller caller, string id, string? after, IScreeningBook screening)
    {
        if (!Page.TryReadCursor(after, out var afterSeq))
        {
            return (Problem)ProblemCode.InvalidCursor;
        }

        return await screening.Progress(new GroupId(id), afterSeq ?? 0) is { } progress
            ? Results.Json(progress, Json.Options)
            : (Problem)ProblemCode.UnknownGroup;
    }

    private sealed record InvitationBody(string? Role, CredentialBody? Credential);

    private sealed record InvitationView(string Code, DateTimeOffset ExpiresAt);

    private sealed record AuditPage(IReadOnlyList<AuditView> Items, long? Next);

    private sealed record AuditView(long Id, DateTimeOffset At, string By, string Act, string Subject, string Reason);
}
