using System.Data.Common;
using Dapper;
using TherapyGroups.Groups;
using TherapyGroups.Members;

namespace TherapyGroups.Storage.Keeping;

/// <summary>Takes one member out of the database, inside a transaction.</summary>
internal static class MemberEraser
{
    /// <summary>What names the member and nothing else needs.</summary>
    private static readonly string[] Rows =
    [
        "DELETE FROM account_keys WHERE account_id = @member",
        "DELETE FROM accounts WHERE account_id = @member",
        "DELETE FROM sessions WHERE account_id = @member",
        "DELETE FROM authenticators WHERE account_id = @member",
        "DELETE FROM recovery_codes WHERE account_id = @member",
        "DELETE FROM passkeys WHERE account_id = @member",
        "DELETE FROM passkey_challenges WHERE account_id = @member",
        "DELETE FROM waiting WHERE member_id = @member",
        "DELETE FROM read_places WHERE member_id = @member",
        "DELETE FROM guests WHERE member_id = @member",
        "DELETE FROM blocks WHERE member_id = @member OR blocked_id = @member",
        "DELETE FROM standings WHERE member_id = @member",
        "DELETE FROM member_notices WHERE member_id = @member",
        "DELETE FROM duty WHERE clinician_id = @member",
        "DELETE FROM content_note_choices WHERE account_id = @member",
        "UPDATE appeals SET words_sealed = NULL, reason_sealed = NULL WHERE member_id = @member",
        "UPDATE sanctions SET reason_sealed = NULL WHERE member_id = @member",
        "UPDATE assessments SET retry_at = NULL WHERE author_id = @member AND retry_at IS NOT NULL",
        "UPDATE moderation_items SET reason = '', reason_sealed = NULL, note_sealed = NULL WHERE reporter_id = @member",
        "UPDATE moderation_items SET state = 1, claimed_by = NULL WHERE state = 2 AND claimed_by = @member",
        "DELETE FROM safety_plans WHERE member_id = @member",
        """
        UPDATE worries SET words_sealed = NULL
        WHERE teller_id = @member OR (about_id = @member AND case_id IN (SELECT case_id FROM risk_cases WHERE phase = 5))
        """,
        "DELETE FROM moderator_exposures WHERE moderator_id = @member",
        "DELETE FROM moderator_breaks WHERE moderator_id = @member",
        "DELETE FROM debriefs WHERE moderator_id = @member",
        "UPDATE risk_cases SET assigned_to = NULL, version = version + 1 WHERE assigned_to = @member AND phase <> 5",
    ];

    /// <summary>Returns the groups whose logs have grown.</summary>
    public static IReadOnlyList<GroupId> Erase(DbConnection connection, MemberId member, DateTimeOffset at)
    {
        var groups = connection.Query<string>(
            """
            SELECT group_id FROM messages WHERE author_id = @member AND state <> 4
            UNION
            SELECT group_id FROM seats WHERE member_id = @member
            """,
            new { member = member.Value }).AsList();
        groups.ForEach(group => EraseFromGroup(connection, group, member.Value, UnixTime.Of(at)));
        EraseNotesOfResolvedCases(connection, member.Value);
        foreach (var statement in Rows)
        {
            connection.Execute(statement, new { member = member.Value });
        }

        return [.. groups.Select(group => new GroupId(group))];
    }

    private static void EraseFromGroup(DbConnection connection, string group, string member, long at)
    {
        var messages = connection.Query<string>(
            "SELECT message_id FROM messages WHERE group_id = @group AND author_id = @member AND state <> 4 ORDER BY seq",
            new { group, member }).AsList();
        var head = connection.QuerySingle<long>("SELECT head FROM groups WHERE group_id = @group", new { group });
        foreach (var message in messages)
        {
            WordsEraser.Erase(connection, group, message);
            Append(connection, group, ++head, GroupEventKind.MessageErased, at, member, message, "");
        }

        var role = connection.QuerySingleOrDefault<long?>(
            "SELECT role FROM seats WHERE group_id = @group AND member_id = @member", new { group, member });
        if (role is { } known)
        {
            Append(connection, group, ++head, GroupEventKind.MemberLeft, at, member, null, GroupRoles.Name((GroupRole)known));
            connection.Execute("DELETE FROM seats WHERE group_id = @group AND member_id = @member", new { group, member });
        }

        connection.Execute("UPDATE groups SET head = @head, head_at = @at WHERE group_id = @group", new { group, head, at });
    }

    private static void Append(
        DbConnection connection, string group, long seq, GroupEventKind kind, long at, string actor, string? message, string detail) =>
        connection.Execute(
            """
            INSERT INTO group_events (group_id, seq, kind, at, actor_id, message_id, detail)
            VALUES (@group, @seq, @kind, @at, @actor, @message, @detail)
            """,
            new { group, seq, kind = (long)kind, at, actor, message, detail });

    /// <summary>The notes of a case that is still open stay until it has been resolved for a while: a clinician works with them.</summary>
    private static void EraseNotesOfResolvedCases(DbConnection connection, string member) => connection
        .Query<string>("SELECT case_id FROM risk_cases WHERE member_id = @member AND phase = 5", new { member }).AsList()
        .ForEach(id => CaseNotesEraser.Erase(connection, id));
}
