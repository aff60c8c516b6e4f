using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace TherapyGroups.Storage.Connections;

/// <summary>
/// A SQLite connection that keeps its statements compiled: to compile one takes longer than to run it, and ours are few and the same all
/// day. To be used by one thread at a time.
/// </summary>
internal sealed class StatementConnection(SqliteConnection inner) : DbConnection
{
    /// <summary>More than this program has. Should texts be made up somewhere, the cache starts anew rather than grow.</summary>
    private const int KeptMax = 256;

    private readonly Dictionary<string, SqliteCommand> kept = [];
    private readonly Dictionary<string, CompiledStatement?> compiled = [];
    private readonly Stack<StatementParameters> spare = [];
    private sqlite3_stmt? begin;
    private sqlite3_stmt? end;

    [AllowNull]
    public override string ConnectionString
    {
        get => inner.ConnectionString;
        set => inner.ConnectionString = value;
    }

    public override string Database => inner.Database;

    public override string DataSource => inner.DataSource;

    public override string ServerVersion => inner.ServerVersion;

    public override ConnectionState State => inner.State;

    public override void ChangeDatabase(string databaseName) => inner.ChangeDatabase(databaseName);

    public override void Open() => inner.Open();

    public override void Close() => inner.Close();

    /// <summary>How long a statement waits for others who write before it fails.</summary>
    public void WaitWhenBusy(TimeSpan most) => SqliteException.ThrowExceptionForRC(
        raw.sqlite3_busy_timeout(inner.Handle, (int)most.TotalMilliseconds), inner.Handle);

    /// <summary>From here on reads see the database as it is now. Twice for every read, so nothing is spent on it but the step.</summary>
    public void BeginSnapshot() => Step(begin ??= Compile("BEGIN DEFERRED"));

    public void EndSnapshot() => Step(end ??= Compile("ROLLBACK"));

    /// <summary>The one statement that this text is, ready to run; null if it is several.</summary>
    public CompiledStatement? Compiled(string text)
    {
        if (!compiled.TryGetValue(text, out var statement))
        {
            DropIfMany(compiled.Count);
            compiled[text] = statement = CompiledStatement.TryCompile(inner.Handle!, text);
        }

        return statement;
    }

    /// <summary>A list without values, for one command.</summary>
    public StatementParameters TakeParameters() => spare.TryPop(out var list) ? list : new StatementParameters();

    /// <summary>Takes a list back for the next command, without what it held.</summary>
    public void Keep(StatementParameters list)
    {
        list.Clear();
        spare.Push(list);
    }

    /// <summary>A command with this text that nobody is running, without parameters.</summary>
    public SqliteCommand Take(string text)
    {
        if (kept.Remove(text, out var command))
        {
            // Only now: what runs once, as migrations do, may not compile before its first half has run.
            command.Prepare();
            return command;
        }

        command = inner.CreateCommand();
        command.CommandText = text;
        return command;
    }

    /// <summary>Takes a command back for the next time.</summary>
    public void Keep(SqliteCommand command)
    {
        command.Parameters.Clear();
        DropIfMany(kept.Count);
        if (!kept.TryAdd(command.CommandText, command))
        {
            command.Dispose();
        }
    }

    protected override DbCommand CreateDbCommand() => new StatementCommand(this);

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) =>
        throw new NotSupportedException("Transactions are begun and ended by statements.");

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            begin?.Dispose();
            end?.Dispose();
            Drop();
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private sqlite3_stmt Compile(string text)
    {
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(inner.Handle, text, out var statement), inner.Handle);
        return statement;
    }

    private void Step(sqlite3_stmt statement)
    {
        raw.sqlite3_step(statement);

        // Tells how the step went.
        SqliteException.ThrowExceptionForRC(raw.sqlite3_reset(statement), inner.Handle);
    }

    private void DropIfMany(int count)
    {
        if (count >= KeptMax)
        {
            Drop();
        }
    }

    private void Drop()
    {
        foreach (var command in kept.Values)
        {
            command.Dispose();
        }

        kept.Clear();
        foreach (var statement in compiled.Values)
        {
            statement?.Dispose();
        }

        compiled.Clear();
    }
}
