using System.Data.Common;
using Dapper;
using TherapyGroups.Audit;
using TherapyGroups.Members;
using TherapyGroups.Storage.Audit;
using TherapyGroups.Storage.Sealing;

namespace TherapyGroups.Storage.Keeping;

/// <inheritdoc cref="IErasureBook"/>
public sealed class SqlErasureBook(Database database, AccountKeys keys, Scrubbing scrubbing, BackupPlaces places) : IErasureBook
{
    public async Task<ErasureOutcome> Erase(MemberId member, DateTimeOffset at)
    {
        var outcome = await database.Write(connection =>
        {
            if (Refuse(connection, member.Value) is { } refusal)
            {
                return ErasureOutcome.Refused(refusal);
            }

            var groups = MemberEraser.Erase(connection, member, at);
            BackupPlaces.MarkStale(connection);
            AuditWriter.Append(
                connection, keys.Records, new AuditEntry(at, member, "account.erase", member.Value, "the member's own wish"));
            return new ErasureOutcome(ErasureResult.Erased, groups);
        });
        if (outcome.Result == ErasureResult.Erased)
        {
            keys.Forget(member.Value);

            // What cannot be done now (a long read holds the log open, a backup disk is away) is owed, and tried by the sweep.
            scrubbing.Owe();
            await scrubbing.Settle();
            await places.Refresh();
        }

        return outcome;
    }

    private static ErasureResult? Refuse(DbConnection connection, string member)
    {
        var roles = connection.QuerySingleOrDefault<long?>("SELECT roles FROM accounts WHERE account_id = @member", new { member });
        if (roles is null)
        {
            return ErasureResult.UnknownMember;
        }

        var held = connection.ExecuteScalar<long>(
            "SELECT COUNT(*) FROM risk_cases WHERE acknowledged_by = @member AND phase <> 5", new { member });
        if (held > 0)
        {
            return ErasureResult.HoldsCases;
        }

        var isAdministrator = ((AccountRoles)roles.Value).HasFlag(AccountRoles.Administrator);
        var others = connection.ExecuteScalar<long>(
            "SELECT COUNT(*) FROM accounts WHERE account_id <> @member AND (roles & @role) <> 0 AND deactivated_at IS NULL",
            new { member, role = (long)AccountRoles.Administrator });
        return isAdministrator && others == 0 ? ErasureResult.LastAdministrator : null;
    }
}
