using System.Data;
using System.Data.Common;
using Dapper;
using Npgsql;

namespace TherapyGroups.Storage.Connections;

/// <summary>A PostgreSQL database: one writer that never answers before the commit is on disk, and a few readers.</summary>
internal sealed class PostgreSqlConnections : IConnections
{
    /// <summary>Ours where the operator has not chosen: given before theirs, so that theirs count.</summary>
    /// <remarks>
    /// A connection is tried for 5 s and a command for 15 s: a member whose words cannot be stored should hear so while they still look.
    /// Statements are prepared at their second use, which saves their planning.
    /// </remarks>
    private const string Defaults =
        "Application Name=therapy-groups;Timeout=5;Command Timeout=15;Keepalive=10;Max Auto Prepare=100;Auto Prepare Min Usages=2;";

    /// <summary>
    /// A process that hangs within a transaction must not keep all others from writing for ever. A server's own stronger choice of
    /// synchronous_commit (remote_apply) is left; one that would answer before the disk has it is not.
    /// </summary>
    private const string WriterSession =
        """
        SET lock_timeout = '10s';
        SET idle_in_transaction_session_timeout = '30s';
        SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') IN ('off', 'local')
        """;

    private readonly string writerSettings;
    private readonly NpgsqlDataSource readers;
    private readonly ReaderThreads threads = new();

    public PostgreSqlConnections(string connectionString)
    {
        // An error's detail quotes the row: what a person wrote would stand in a log.
        var settings = new NpgsqlConnectionStringBuilder(Defaults + connectionString) { IncludeErrorDetail = false };
        var reading = new NpgsqlConnectionStringBuilder(settings.ConnectionString)
        {
            MaxPoolSize = ReaderThreads.Count,
            NoResetOnClose = true,
            Options = (settings.Options + " -c default_transaction_read_only=on").Trim(),
        };
        settings.Pooling = false;
        writerSettings = settings.ConnectionString;
        readers = NpgsqlDataSource.Create(reading);
    }

    public Dialect Dialect => Dialect.PostgreSql;

    public Damage Damage { get; } = new();

    public DbConnection OpenWriter()
    {
        var connection = new NpgsqlConnection(writerSettings);
        try
        {
            connection.Open();
            connection.Execute(WriterSession);
            Expect(connection, "fsync", "on", "it would answer before your members' words are on disk");
            Expect(connection, "server_encoding", "UTF8", "not every language could be written");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public Task<T> Read<T>(Func<DbConnection, T> work) => threads.Run(() => Read(work, triesLeft: 1));

    public void Dispose()
    {
        threads.Dispose();
        readers.Dispose();
    }

    private static void Expect(NpgsqlConnection connection, string setting, string value, string because)
    {
        var actual = connection.ExecuteScalar<string>($"SHOW {setting}");
        if (actual != value)
        {
            throw new StorageUnavailableException(
                $"This PostgreSQL database has {setting} = {actual}; {value} is needed, else {because}.");
        }
    }

    /// <summary>
    /// A pooled connection may have been lost while it was idle (the server was restarted): a read is then made once more.
    /// </summary>
    private T Read<T>(Func<DbConnection, T> work, int triesLeft)
    {
        var connection = readers.CreateConnection();
        try
        {
            connection.Open();
            using var snapshot = connection.BeginTransaction(IsolationLevel.RepeatableRead);
            return work(connection);
        }
        catch (Exception failure) when (failure is DbException || connection.State != ConnectionState.Open)
        {
            if (connection.State == ConnectionState.Open || triesLeft == 0)
            {
                throw new StorageUnavailableException("The database could not be read.", failure);
            }
        }
        finally
        {
            connection.Dispose();
        }

        readers.Clear();
        return Read(work, triesLeft - 1);
    }
}
