using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace TherapyGroups.Storage.Keeping;

/// <summary>
/// Takes deleted keys out of the places where a database leaves them. SQLite overwrites deleted rows at once
/// (<c>secure_delete</c>), but its write-ahead log still has the pages as they were: it is emptied. PostgreSQL keeps dead rows in the
/// table's file: the two small tables are written anew. Not without those dead rows that a transaction which began before the deletion
/// could still look at: then it is owed until no such transaction is left.
/// </summary>
public sealed class Scrubbing(DatabaseSettings settings)
{
    private const int BusyTimeoutMilliseconds = 2_000;

    /// <summary>Owed from the start: a crash may have come between an erasure and its scrubbing.</summary>
    private volatile bool isOwed = true;

    public void Owe() => isOwed = true;

    /// <summary>Does what is owed. False if it could not be done now.</summary>
    public async Task<bool> Settle()
    {
        if (!isOwed)
        {
            return true;
        }

        isOwed = false;
        try
        {
            if (settings.Provider == DatabaseProvider.PostgreSql)
            {
                isOwed = await DeadRowsLeft() > 0;
            }
            else
            {
                isOwed = !EmptyLog();
            }
        }
        catch (Exception failure) when (failure is SqliteException or NpgsqlException)
        {
            isOwed = true;
        }

        return !isOwed;
    }

    /// <summary>False while somebody reads from the log.</summary>
    private bool EmptyLog()
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(settings.Place, Database.FileName),
            Mode = SqliteOpenMode.ReadWrite,
            Pooling = false,
        }.ToString());
        connection.Open();
        connection.Execute($"PRAGMA busy_timeout={BusyTimeoutMilliseconds}");
        return connection.QueryFirst<long>("PRAGMA wal_checkpoint(TRUNCATE)") == 0;
    }

    /// <summary>Writes the tables of keys anew, and returns how many dead rows had to be taken along.</summary>
    private async Task<long> DeadRowsLeft()
    {
        // What a VACUUM could not do stands in the detail of its report, and nowhere else. There are no words of anybody in it.
        var place = new NpgsqlConnectionStringBuilder(settings.Place) { IncludeErrorDetail = true }.ToString();
        await using var connection = new NpgsqlConnection(place);
        var left = 0L;
        connection.Notice += (_, report) => left += FirstNumber(report.Notice.Detail);
        await connection.OpenAsync();
        await connection.ExecuteAsync("VACUUM (FULL, VERBOSE) account_keys");
        await connection.ExecuteAsync("VACUUM (FULL, VERBOSE) record_keys");
        return left;
    }

    /// <summary>"3 dead row versions cannot be removed yet." Whatever the server's language is, the count is its first number.</summary>
    private static long FirstNumber(string? detail)
    {
        var digits = (detail ?? "").SkipWhile(one => !char.IsAsciiDigit(one)).TakeWhile(char.IsAsciiDigit);
        return long.TryParse(string.Concat(digits), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }
}
