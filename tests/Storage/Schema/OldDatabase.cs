using System.Data.Common;
using System.Globalization;
using System.Text;
using Dapper;
using TherapyGroups.Audit;
using TherapyGroups.Members;
using TherapyGroups.Storage;
using TherapyGroups.Storage.Audit;
using TherapyGroups.Storage.Sealing;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Storage.Schema;

/// <summary>
/// A database as the program of some version left it, with a few rows that program would have written. A row names columns of several
/// versions; those that its version has not are left out, and so are tables.
/// </summary>
internal sealed class OldDatabase(DbConnection connection, long version, byte[] master)
{
    public const string Message = "6f1c3a52-95f2-4b5e-8a0c-2f3f1d3d1a11";
    public const long At = 1_767_225_600_000;

    private readonly byte[] anasKey = new byte[32];
    private readonly List<(string Table, Dictionary<string, object?> Row)> written = [];

    /// <summary>What was written: the rows of each table, with those of their columns that there were.</summary>
    public IReadOnlyList<(string Table, Dictionary<string, object?> Row)> Written => written;

    /// <summary>From which on staff's words have keys of their own, and the audit's rows are numbered.</summary>
    private bool HasRecordKeys => version >= 3;

    public static void Make(TestDatabase stored, long version, DateTimeOffset now)
    {
        var dialect = stored.Settings.Provider == DatabaseProvider.Sqlite ? Dialect.Sqlite : Dialect.PostgreSql;
        using var connection = stored.Connect();
        Statement.Run(
            connection, "CREATE TABLE schema_versions (version BIGINT NOT NULL PRIMARY KEY, applied_at BIGINT NOT NULL)");
        foreach (var script in Migrations.Scripts().Where(script => script.Version <= version))
        {
            Statement.Run(connection, dialect.Translate(script.Sql));
            connection.Execute(
                "INSERT INTO schema_versions (version, applied_at) VALUES (@version, @at)",
                new { version = script.Version, at = now.ToUnixTimeMilliseconds() });
        }
    }

    public void WriteRows()
    {
        WritePeople();
        WriteGroup();
        WriteCase();
        WriteModeration();
        WriteLater();
        WriteAudit();
    }

    /// <summary>A row of today, by the columns that were written, as words.</summary>
    public static string Read(DbConnection connection, string table, Dictionary<string, object?> row)
    {
        var there = Columns(connection, table);
        var columns = row.Keys.Where(there.Contains).Order(StringComparer.Ordinal).ToList();
        var rows = connection.Query($"SELECT {string.Join(", ", columns)} FROM {table}")
            .Select(one => Words(new Dictionary<string, object?>((IDictionary<string, object?>)one))).ToList();
        var expected = Words(columns.ToDictionary(column => column, column => row[column]));
        return rows.Contains(expected) ? "" : $"{table}: {expected} is not among {string.Join(" | ", rows)}";
    }

    private void WritePeople()
    {
        Write("accounts", new()
        {
            ["account_id"] = "ana", ["pseudonym"] = "ana", ["normalized_pseudonym"] = "ANA", ["passphrase_hash"] = "hash",
            ["security_stamp"] = "stamp", ["age_band"] = 1L, ["country"] = "US", ["roles"] = 1L, ["created_at"] = At,
            ["failed_sign_ins"] = 0L, ["totp_key"] = "",
        });
        Write("account_keys", new()
        {
            ["account_id"] = "ana", ["wrapped_key"] = SealedText.Seal(master, anasKey, StoredKey.AccountIdentity("ana")),
        });
        Write("sessions", new() { ["key_hash"] = "k", ["account_id"] = "ana", ["opened_at"] = At, ["expires_at"] = long.MaxValue / 2 });
        Write("member_notices", new()
        {
            ["member_id"] = "ana", ["kind"] = 1L, ["weight"] = 1L, ["at"] = At, ["subject"] = "",
        });
        Write("duty", new() { ["clinician_id"] = "rivera", ["on_duty"] = 1L, ["since"] = At });
        Write("invitations", new() { ["code_hash"] = "c", ["role"] = 1L, ["invited_by"] = "admin", ["expires_at"] = At });
    }

    private void WriteGroup()
    {
        Write("groups", new()
        {
            ["group_id"] = "calm", ["name"] = "Evening calm", ["topic"] = "anxiety", ["approach"] = "peer support", ["language"] = "en",
            ["audience"] = 1L, ["coverage"] = 1L, ["capacity"] = 12L, ["agreement_version"] = 1L, ["agreement"] = "Be kind.",
            ["retention_days"] = 90L, ["is_open"] = 1L, ["created_by"] = "admin", ["created_at"] = At, ["head"] = 2L, ["head_at"] = At,
            ["screened"] = 2L,
        });
        WriteEvent(1, kind: 7, message: null, text: null);
        WriteEvent(2, kind: 1, Message, Seal("old words", "group-event/calm/2/text"));
        Write("messages", new()
        {
            ["group_id"] = "calm", ["message_id"] = Message, ["seq"] = 2L, ["words_seq"] = 2L, ["author_id"] = "ana", ["at"] = At,
            ["state"] = 1L,
        });
        Write("seats", new() { ["group_id"] = "calm", ["member_id"] = "ana", ["role"] = 1L });
        Write("waiting", new() { ["group_id"] = "calm", ["member_id"] = "ben", ["at"] = At, ["place"] = 1L });
        Write("assessments", new()
        {
            ["group_id"] = "calm", ["seq"] = 2L, ["message_id"] = Message, ["author_id"] = "ana", ["level"] = 3L, ["probability"] = 0.5,
            ["categories"] = "{}", ["evidence"] = "[]", ["model"] = "old", ["attempt"] = 1L, ["at"] = At,
        });
    }

    private void WriteEvent(long seq, long kind, string? message, byte[]? text) => Write("group_events", new()
    {
        ["group_id"] = "calm", ["seq"] = seq, ["kind"] = kind, ["at"] = At, ["actor_id"] = "ana", ["message_id"] = message,
        ["text_sealed"] = text, ["detail"] = "",
    });

    private void WriteCase()
    {
        Write("risk_cases", new()
        {
            ["case_id"] = "one", ["member_id"] = "ana", ["group_id"] = "calm", ["level"] = 3L, ["phase"] = 3L, ["step"] = 0L,
            ["raised_at"] = At, ["acknowledged_by"] = "rivera", ["evidence_count"] = 1L, ["version"] = 1L,
        });
        Write("case_evidence", new() { ["case_id"] = "one", ["group_id"] = "calm", ["seq"] = 2L, ["at"] = At });
        const string place = "case-history/one/1/note";
        Write("case_history", new()
        {
            ["case_id"] = "one", ["version"] = 1L, ["at"] = At, ["kind"] = 8L, ["by_id"] = "rivera",
            ["note_sealed"] = HasRecordKeys ? SealRecord("case/one", "old note", place) : Seal("old note", place),
            ["note_record"] = HasRecordKeys ? "case/one" : null,
        });
    }

    private void WriteModeration() => Write("moderation_items", new()
    {
        ["item_id"] = "item", ["kind"] = 1L, ["group_id"] = "calm", ["message_id"] = Message, ["reporter_id"] = "ana",
        ["reason"] = HasRecordKeys ? "" : "old reason",
        ["reason_sealed"] = HasRecordKeys ? Seal("old reason", "moderation-item/item/reason") : null,
        ["note_sealed"] = Seal("old report", "moderation-item/item/note"), ["state"] = 2L, ["claimed_by"] = "sam", ["raised_at"] = At,
        ["outcome"] = "", ["outcome_reason"] = "",
    });

    /// <summary>Of tables that came with later versions.</summary>
    private void WriteLater()
    {
        Write("agreements", new()
        {
            ["group_id"] = "calm", ["version"] = 1L, ["agreement"] = "Be kind.", ["by_id"] = "admin", ["at"] = At,
        });
        Write("sanctions", new()
        {
            ["sanction_id"] = "s", ["group_id"] = "calm", ["member_id"] = "ana", ["kind"] = 1L, ["by_id"] = "sam", ["at"] = At,
            ["reason_sealed"] = Seal("old sanction", "sanction/s/reason"),
        });
        Write("private_rooms", new()
        {
            ["case_id"] = "one", ["group_id"] = "room", ["member_id"] = "ana", ["clinician_id"] = "rivera", ["place"] = 0L,
            ["opened_at"] = At,
        });
        Write("worries", new()
        {
            ["worry_id"] = "w", ["told"] = 1L, ["case_id"] = "one", ["group_id"] = "calm", ["about_id"] = "ben", ["teller_id"] = "ana",
            ["urgency"] = 1L, ["at"] = At, ["words_sealed"] = Seal("old worry", "worry/w"),
        });
        Write("read_places", new() { ["group_id"] = "calm", ["member_id"] = "ana", ["seq"] = 2L });
    }

    private void WriteAudit()
    {
        var entry = new AuditEntry(At.ToTime(), new MemberId("sam"), "message.hide", Message, "old why");
        if (HasRecordKeys)
        {
            AuditWriter.Append(connection, Records(), entry);
            return;
        }

        var row = new AuditRow { At = At, Actor = "sam", Act = entry.Act, Subject = entry.Subject, Reason = entry.Reason };
        Write("audit", new()
        {
            ["at"] = At, ["by_id"] = "sam", ["act"] = entry.Act, ["subject"] = entry.Subject, ["reason"] = entry.Reason,
            ["hash"] = AuditChain.PlainHash("", row),
        });
    }

    private byte[] Seal(string words, string place) => SealedText.Seal(anasKey, Encoding.UTF8.GetBytes(words), place);

    private byte[]? SealRecord(string record, string words, string place) => Records().Seal(connection, record, words, place);

    private RecordKeys Records() => new(new KeyWrapping(MasterKey.Of(master)));

    private void Write(string table, Dictionary<string, object?> row)
    {
        var there = Columns(connection, table);
        if (there.Count == 0)
        {
            return;
        }

        var kept = row.Where(one => there.Contains(one.Key)).ToDictionary();
        connection.Execute(
            $"INSERT INTO {table} ({string.Join(", ", kept.Keys)}) VALUES ({string.Join(", ", kept.Keys.Select(key => "@" + key))})", kept);
        written.Add((table, kept));
    }

    private static HashSet<string> Columns(DbConnection connection, string table) =>
    [
        .. Statement.Texts(connection, connection is Npgsql.NpgsqlConnection
            ? $"SELECT column_name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = '{table}'"
            : $"SELECT name FROM pragma_table_info('{table}')"),
    ];

    private static string Words(Dictionary<string, object?> row) => string.Join(", ", row.OrderBy(one => one.Key, StringComparer.Ordinal)
        .Select(one => $"{one.Key}={(one.Value is byte[] bytes
            ? Convert.ToHexString(bytes)
            : Convert.ToString(one.Value, CultureInfo.InvariantCulture))}"));
}
