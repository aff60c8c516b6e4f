using System.Data.Common;
using Dapper;
using TherapyGroups.Storage.Connections;

namespace TherapyGroups.Storage;

/// <summary>The one database, SQLite or PostgreSQL: one writer with group commit, and readers of consistent snapshots.</summary>
public sealed class Database : IDisposable
{
    /// <summary>The SQLite database in the data folder.</summary>
    public const string FileName = "therapy-groups.db";

    private readonly CommitQueue commits;
    private readonly TimeProvider time;

    private Database(IConnections connections, Writer writer, TimeProvider time, int batchMax)
    {
        Connections = connections;
        this.time = time;
        commits = new CommitQueue(writer, batchMax);
    }

    internal IConnections Connections { get; }

    /// <summary>By which what was read grows old.</summary>
    internal TimeProvider Time => time;

    /// <summary>What to do about a damaged file, for the person who runs the server.</summary>
    public static string DamageSentence => Damage.Sentence;

    /// <summary>Completes when the database file is found damaged. From then on every write is refused and it is not ready.</summary>
    public Task DamageFound => Connections.Damage.Found;

    internal Dialect Dialect => Connections.Dialect;

    /// <summary>Opens or creates the SQLite database in a data folder and brings its schema forward.</summary>
    /// <exception cref="StorageUnavailableException">It cannot be opened, or is newer than this program.</exception>
    public static Database Open(string dataFolder, TimeProvider time) => Open(DatabaseSettings.Sqlite(dataFolder), time);

    /// <summary>Opens a database and brings its schema forward. Of several processes that do so at once, one does the work.</summary>
    /// <exception cref="StorageUnavailableException">
    /// It cannot be opened, is newer than this program, or would answer before what it was given is on disk.
    /// </exception>
    public static Database Open(DatabaseSettings settings, TimeProvider time) => Open(settings, time, CommitQueue.BatchMax);

    /// <param name="settings">Which.</param>
    /// <param name="time">When it is opened.</param>
    /// <param name="batchMax">See <see cref="CommitQueue"/>; other than the default only to measure.</param>
    internal static Database Open(DatabaseSettings settings, TimeProvider time, int batchMax)
    {
        IConnections connections = settings.Provider switch
        {
            DatabaseProvider.Sqlite => new SqliteConnections(settings.Place),
            DatabaseProvider.PostgreSql => new PostgreSqlConnections(settings.Place),
        };
        try
        {
            return new Database(connections, OpenWriter(connections, time), time, batchMax);
        }
        catch (DbException failure)
        {
            connections.Dispose();
            throw new StorageUnavailableException($"The database could not be opened. {failure.Message}", failure);
        }
        catch
        {
            connections.Dispose();
            throw;
        }
    }

    /// <summary>Writes in a transaction shared with whatever else waits. May run <paramref name="work"/> twice.</summary>
    internal Task<T> Write<T>(Func<DbConnection, T> work) => StorageSpans.Write(() => commits.Write(work));

    /// <summary>
    /// As <see cref="Write{T}(Func{DbConnection, T})"/>, for what comes with every message: words and what is found in them. It may touch
    /// no account, session or seat, because what <see cref="Remember{TKey, TValue}"/> made stays as it is.
    /// </summary>
    internal Task<T> WriteWords<T>(Func<DbConnection, T> work) => StorageSpans.Write(() => commits.Write(work, isOfWords: true));

    /// <inheritdoc cref="CommitQueue.Write{TItem, T}(TItem, WriteTogether{TItem, T})"/>
    internal Task<T> Write<TItem, T>(TItem item, WriteTogether<TItem, T> work) => StorageSpans.Write(() => commits.Write(item, work));

    /// <summary>Reads a consistent snapshot.</summary>
    internal Task<T> Read<T>(Func<DbConnection, T> work) => StorageSpans.Read(() => Connections.Read(work));

    /// <summary>A memory of what was read about people, which any other write empties.</summary>
    internal Remembered<TKey, TValue> Remember<TKey, TValue>()
        where TKey : notnull
        where TValue : class => new(() => commits.Changes, Dialect.RememberFor, time);

    /// <summary>True if the database answers and takes a write to its disk now.</summary>
    public async Task<bool> IsReady()
    {
        try
        {
            return await WriteWords(connection => connection.Execute("UPDATE heartbeat SET beats = beats + 1")) == 1;
        }
        catch (StorageUnavailableException)
        {
            return false;
        }
    }

    public void Dispose()
    {
        commits.Dispose();
        Connections.Dispose();
    }

    private static Writer OpenWriter(IConnections connections, TimeProvider time)
    {
        var writer = new Writer(connections, connections.OpenWriter());
        try
        {
            Migrations.Apply(writer, connections.Dialect, time.GetUtcNow());
            return writer;
        }
        catch
        {
            writer.Dispose();
            throw;
        }
    }
}
