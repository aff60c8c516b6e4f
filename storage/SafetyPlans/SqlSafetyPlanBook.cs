using System.Data.Common;
using System.Text.Json;
using Dapper;
using TherapyGroups.Audit;
using TherapyGroups.Members;
using TherapyGroups.SafetyPlans;
using TherapyGroups.Storage.Audit;
using TherapyGroups.Storage.Sealing;

namespace TherapyGroups.Storage.SafetyPlans;

/// <inheritdoc cref="ISafetyPlanBook"/>
public sealed class SqlSafetyPlanBook(Database database, AccountKeys keys) : ISafetyPlanBook
{
    private const int Attempts = 8;

    public Task<SafetyPlan?> Find(MemberId member) => database.Read(connection => Find(connection, member));

    public async Task<SafetyPlan?> Save(MemberId member, SafetyPlanSteps steps, long? over, DateTimeOffset now)
    {
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            // Sealed for its version before the transaction, and written only over the version before.
            var stored = await database.Read(connection => Load(connection, member)?.Version ?? 0);
            if (over is { } expected && expected != stored)
            {
                return null;
            }

            var words = await keys.Seal(member.Value, JsonSerializer.Serialize(steps), Identity(member.Value, stored + 1));
            if (await database.Write(connection => Write(connection, member, stored + 1, words, now)))
            {
                return await Find(member);
            }
        }

        throw new StorageUnavailableException("The plan is being written from several places at once.");
    }

    public Task<SafetyPlan?> Share(MemberId member, bool isShared, DateTimeOffset now) => database.Write(connection =>
    {
        var changed = connection.Execute(
            isShared
                ? "UPDATE safety_plans SET shared_at = @at WHERE member_id = @member AND shared_at IS NULL"
                : "UPDATE safety_plans SET shared_at = NULL WHERE member_id = @member AND shared_at IS NOT NULL",
            new { member = member.Value, at = UnixTime.Of(now) }) > 0;
        if (changed)
        {
            var act = isShared ? "safety-plan.share" : "safety-plan.unshare";
            AuditWriter.Append(connection, keys.Records, new AuditEntry(now, member, act, member.Value, "the member's own wish"));
        }

        return Find(connection, member);
    });

    public Task<bool> Delete(MemberId member) => database.Write(connection =>
        connection.Execute("DELETE FROM safety_plans WHERE member_id = @member", new { member = member.Value }) > 0);

    public Task<SafetyPlan?> ReadShared(MemberId member, MemberId clinician, string reason, DateTimeOffset now) =>
        database.Write(connection =>
        {
            if (Find(connection, member) is not { SharedAt: not null } plan)
            {
                return null;
            }

            AuditWriter.Append(connection, keys.Records, new AuditEntry(now, clinician, "safety-plan.read", member.Value, reason));
            return plan;
        });

    internal static string Identity(string member, long version) => $"safety-plan/{member}/{version}";

    private SafetyPlan? Find(DbConnection connection, MemberId member)
    {
        if (Load(connection, member) is not { } row
            || keys.Open(connection, member.Value, row.PlanSealed, Identity(member.Value, row.Version)) is not { Length: > 0 } words)
        {
            return null;
        }

        var steps = JsonSerializer.Deserialize<SafetyPlanSteps>(words) ?? SafetyPlanSteps.Empty;
        return new SafetyPlan(steps, row.Version, row.UpdatedAt.ToTime(), row.SharedAt.ToTime());
    }

    private static Row? Load(DbConnection connection, MemberId member) => connection.QuerySingleOrDefault<Row>(
        """
        SELECT version, plan_sealed AS planSealed, updated_at AS updatedAt, shared_at AS sharedAt FROM safety_plans
        WHERE member_id = @member
        """,
        new { member = member.Value });

    private static bool Write(DbConnection connection, MemberId member, long version, byte[]? words, DateTimeOffset now) =>
        connection.Execute(
            """
            INSERT INTO safety_plans (member_id, version, plan_sealed, updated_at) VALUES (@member, @version, @words, @at)
            ON CONFLICT (member_id) DO UPDATE SET version = excluded.version, plan_sealed = excluded.plan_sealed,
              updated_at = excluded.updated_at
            WHERE safety_plans.version = excluded.version - 1
            """,
            new { member = member.Value, version, words, at = UnixTime.Of(now) }) > 0;

    private sealed class Row
    {
        public long Version { get; init; }

        public byte[]? PlanSealed { get; init; }

        public long UpdatedAt { get; init; }

        public long? SharedAt { get; init; }
    }
}
