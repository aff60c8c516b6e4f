using TherapyGroups.Audit;
using TherapyGroups.ClientWeb.Access;
using TherapyGroups.ClientWeb.Accounts;
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

    /// <summary>An administrator who gives a credential has looked it up in the register: that is the verification, dated today.</summary>
    private static async Task<IResult> Invite(
        Caller caller, InvitationBody body, IInvitationBook invitations, IAuditTrail audit, TimeProvider time)
    {
        if (RoleNames.ParseStaff(body.Role) is not { } role)
        {
            return (Problem)ProblemCode.InvalidRole;
        }

        var credential = body.Credential is { Licence.Length: > 0, Jurisdiction.Length: > 0 } given
            ? new Credential(given.Licence, given.Jurisdiction, time.Now())
            {
                Number = given.Number ?? "",
                Register = given.Register ?? "",
                ExpiresAt = given.ExpiresAt?.ToUniversalTime(),
            }
            : null;
        if (role == AccountRoles.Clinician && credential is null)
        {
            return (Problem)ProblemCode.CredentialMissing;
        }

        var code = InvitationCodes.New();
        var expiresAt = time.Now() + InvitationValidFor;
        await audit.Record(new AuditEntry(time.Now(), caller.Id, "invitation.create", body.Role ?? "", credential?.Licence ?? ""));
        await invitations.Add(new Invitation(InvitationCodes.Hash(code), role, credential, caller.Id, expiresAt));
        return Results.Json(new InvitationView(code, expiresAt), Json.Options, statusCode: StatusCodes.Status201Created);
    }

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
