using System.Collections.Concurrent;
using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace TherapyGroups.Storage.Connections;

/// <summary>The file in the data folder: write-ahead log, <c>synchronous=FULL</c>, pooled readers on the caller's thread.</summary>
internal sealed class SqliteConnections(string dataFolder) : IConnections
{
    /// <summary>How long a statement waits for somebody else who writes, a command line beside the server.</summary>
    public const int BusyTimeoutSeconds = 5;

    /// <summary>
    /// The writer keeps up to 8 MB of pages, not 2 MB: each message touches a leaf of each index, and what is not kept is read again
    /// from the file. Not more: after a page was split, a commit looks at each of them. It copies the log into the file after 16 MB, not
    /// 4 MB: pages written again and again are copied once.
    /// </summary>
    private const string WriterPragmas =
        """
        PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;
        PRAGMA cache_size=-8192; PRAGMA wal_autocheckpoint=4000;
        """;

    private readonly string settings = new SqliteConnectionStringBuilder
    {
        DataSource = Path.Combine(dataFolder, Database.FileName),
        DefaultTimeout = BusyTimeoutSeconds,

        // Kept here instead, with their compiled statements.
        Pooling = false,
    }.ToString();

    private readonly ConcurrentBag<StatementConnection> readers = [];
    private volatile bool isClosed;
    private bool isChecked;

    static SqliteConnections()
    {
        // SQLite counts its memory under one lock, which all connections would share; nobody asks for the count.
        Batteries_V2.Init();
        _ = raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
    }

    public Dialect Dialect => Dialect.Sqlite;

    public Damage Damage { get; } = new();

    public DbConnection OpenWriter()
    {
        var connection = Open();
        try
        {
            Check(connection);
            connection.Execute(WriterPragmas);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public Task<T> Read<T>(Func<DbConnection, T> work)
    {
        try
        {
            return Task.FromResult(ReadSnapshot(work));
        }
        catch (SqliteException failure)
        {
            Damage.Note(failure);
            return Task.FromException<T>(new StorageUnavailableException("The database could not be read.", failure));
        }
        catch (Exception failure)
        {
            return Task.FromException<T>(failure);
        }
    }

    public void Dispose()
    {
        isClosed = true;
        DisposeReaders();
    }

    /// <summary>
    /// Looks through the whole file once, at the start: a server must not go on with a file that cannot be trusted, and a broken page may
    /// be met only weeks later. Some hundred megabytes a second.
    /// </summary>
    private void Check(StatementConnection connection)
    {
        if (isChecked)
        {
            return;
        }

        try
        {
            if (connection.ExecuteScalar<string>("PRAGMA quick_check(1)") != "ok")
            {
                throw new StorageUnavailableException($"The database could not be opened. {Damage.Sentence}");
            }
        }
        catch (SqliteException failure) when (failure.SqliteErrorCode == raw.SQLITE_CORRUPT)
        {
            throw new StorageUnavailableException($"The database could not be opened. {Damage.Sentence}", failure);
        }

        isChecked = true;
    }

    private T ReadSnapshot<T>(Func<DbConnection, T> work)
    {
        var connection = readers.TryTake(out var pooled) ? pooled : Open();
        try
        {
            connection.BeginSnapshot();
            var result = work(connection);
            connection.EndSnapshot();
            readers.Add(connection);
            if (isClosed)
            {
                DisposeReaders();
            }

            return result;
        }
        catch
        {
            // It may still hold its snapshot: it is not used again.
            connection.Dispose();
            throw;
        }
    }

    private StatementConnection Open()
    {
        var connection = new StatementConnection(new SqliteConnection(settings));
        try
        {
            connection.Open();
            connection.WaitWhenBusy(TimeSpan.FromSeconds(BusyTimeoutSeconds));
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private void DisposeReaders()
    {
        while (readers.TryTake(out var connection))
        {
            connection.Dispose();
        }
    }
}
