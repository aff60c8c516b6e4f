using Dapper;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace TherapyGroups.Storage.Keeping;

/// <summary>
/// Takes deleted keys out of the places where a database leaves them. SQLite overwrites deleted rows at once
/// (<c>secure_delete</c>), but its write-ahead log still has the pages as they were: it is emptied. PostgreSQL keeps dead rows in the
/// table's file: the two small tables are written anew.
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
                await RewriteTables();
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

    private async Task RewriteTables()
    {
        await using var connection = new NpgsqlConnection(settings.Place);
        await connection.OpenAsync();
        await connection.ExecuteAsync("VACUUM FULL account_keys");
        await connection.ExecuteAsync("VACUUM FULL record_keys");
    }
}
