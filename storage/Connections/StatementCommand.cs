using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace TherapyGroups.Storage.Connections;

/// <summary>Runs on statements that its connection keeps compiled, and gives back what it borrowed when it is disposed.</summary>
internal sealed class StatementCommand(StatementConnection connection) : DbCommand
{
    /// <summary>Names as SQLite writes them, by the names that our queries give: it would try three prefixes for each value.</summary>
    private static readonly ConcurrentDictionary<string, string> Prefixed = [];

    private readonly StatementParameters parameters = connection.TakeParameters();
    private SqliteCommand? borrowed;
    private string text = "";
    private bool isDisposed;

    [AllowNull]
    public override string CommandText
    {
        get => text;
        set
        {
            GiveBack();
            text = value ?? "";
        }
    }

    public override int CommandTimeout { get; set; } = SqliteConnections.BusyTimeoutSeconds;

    public override CommandType CommandType
    {
        get => CommandType.Text;
        set
        {
            if (value != CommandType.Text)
            {
                throw new NotSupportedException("SQLite has no stored procedures.");
            }
        }
    }

    public override bool DesignTimeVisible { get; set; }

    public override UpdateRowSource UpdatedRowSource { get; set; }

    protected override DbConnection? DbConnection
    {
        get => connection;
        set => throw new NotSupportedException("A command stays with its connection.");
    }

    protected override DbParameterCollection DbParameterCollection => parameters;

    protected override DbTransaction? DbTransaction
    {
        get => null;
        set => throw new NotSupportedException("Transactions are begun and ended by statements.");
    }

    public override void Cancel() => borrowed?.Cancel();

    public override int ExecuteNonQuery() => connection.Compiled(text)?.Run(parameters.All) ?? Borrow().ExecuteNonQuery();

    public override object? ExecuteScalar() => Borrow().ExecuteScalar();

    /// <summary>Nothing to do: what is run is kept compiled.</summary>
    public override void Prepare()
    {
    }

    protected override DbParameter CreateDbParameter() => parameters.Take();

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => Borrow().ExecuteReader(behavior);

    protected override void Dispose(bool disposing)
    {
        if (disposing && !isDisposed)
        {
            isDisposed = true;
            GiveBack();
            connection.Keep(parameters);
        }

        base.Dispose(disposing);
    }

    /// <summary>A command that can read, with our values.</summary>
    private SqliteCommand Borrow()
    {
        GiveBack();
        borrowed = connection.Take(text);
        borrowed.CommandTimeout = CommandTimeout;
        foreach (var parameter in parameters.All)
        {
            borrowed.Parameters.AddWithValue(
                Prefixed.GetOrAdd(parameter.ParameterName, static plain => $"@{plain}"), parameter.Value ?? DBNull.Value);
        }

        return borrowed;
    }

    private void GiveBack()
    {
        if (borrowed is { } command)
        {
            borrowed = null;
            connection.Keep(command);
        }
    }
}
