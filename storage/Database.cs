using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace TherapyGroups.Storage;

/// <summary>The one database: WAL, <c>synchronous=FULL</c>, one writer with group commit, pooled readers.</summary>
public sealed class Database : IDisposable
{
    public const string FileName = "therapy-groups.db";

    private const int BusyTimeoutMilliseconds = 5_000;

    private readonly string connectionString;
    private readonly SqliteConnection writeConnection;
    private readonly CommitQueue commits;

    private Database(string connectionString, SqliteConnection writeConnection)
    {
        this.connectionString = connectionString;
        this.writeConnection = writeConnection;
        commits = new CommitQueue(writeConnection);
    }

    /// <summary>Opens or creates the database in a data folder and brings its schema forward.</summary>
    /// <exception cref="StorageUnavailableException">It cannot be opened, or is newer than this program.</exception>
    public static Database Open(string dataFolder, TimeProvider time)
    {
        var settings = new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(dataFolder, FileName),
            DefaultTimeout = BusyTimeoutMilliseconds / 1_000,
        }.ToString();
        var connection = new SqliteConnection(settings);
        try
        {
            connection.Open();
            connection.Execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;");
            Migrations.Apply(connection, Dialect.Sqlite, time.GetUtcNow());
        }
        catch (SqliteException failure)
        {
            connection.Dispose();
            throw new StorageUnavailableException("The database could not be opened.", failure);
        }
        catch
        {
            connection.Dispose();
            throw;
        }

        return new Database(settings, connection);
    }

    /// <summary>Writes in a transaction shared with whatever else waits. May run <paramref name="work"/> twice.</summary>
    internal Task<T> Write<T>(Func<DbConnection, T> work) => commits.Write(work);

    /// <summary>Reads a consistent snapshot.</summary>
    internal Task<T> Read<T>(Func<DbConnection, T> work)
    {
        try
        {
            using var connection = new SqliteConnection(connectionString);
            connection.Open();
            using var snapshot = connection.BeginTransaction(deferred: true);
            return Task.FromResult(work(connection));
        }
        catch (SqliteException failure)
        {
            return Task.FromException<T>(new StorageUnavailableException("The database could not be read.", failure));
        }
        catch (Exception failure)
        {
            return Task.FromException<T>(failure);
        }
    }

    /// <summary>True if the database answers and can be written.</summary>
    public async Task<bool> IsReady()
    {
        try
        {
            return await Write(connection => connection.Execute("UPDATE duty SET since = since WHERE clinician_id = ''")) == 0;
        }
        catch (StorageUnavailableException)
        {
            return false;
        }
    }

    public void Dispose()
    {
        commits.Dispose();
        writeConnection.Dispose();
        SqliteConnection.ClearPool(new SqliteConnection(connectionString));
    }
}
