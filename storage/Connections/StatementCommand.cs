using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace TherapyGroups.Storage.Connections;

/// <summary>Borrows a compiled command from its connection when its text is set, and gives it back when it is disposed.</summary>
internal sealed class StatementCommand(StatementConnection connection) : DbCommand
{
    /// <summary>Names as SQLite writes them, by the names that our queries give: it would try three prefixes for each value.</summary>
    private static readonly ConcurrentDictionary<string, string> Prefixed = [];

    private SqliteCommand? borrowed;

    [AllowNull]
    public override string CommandText
    {
        get => borrowed?.CommandText ?? "";
        set
        {
            GiveBack();
            borrowed = connection.Take(value ?? "");
        }
    }

    public override int CommandTimeout
    {
        get => Inner.CommandTimeout;
        set => Inner.CommandTimeout = value;
    }

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

    protected override DbParameterCollection DbParameterCollection => Inner.Parameters;

    protected override DbTransaction? DbTransaction
    {
        get => null;
        set => throw new NotSupportedException("Transactions are begun and ended by statements.");
    }

    private SqliteCommand Inner => borrowed ?? throw new InvalidOperationException("The command has no text.");

    public override void Cancel() => Inner.Cancel();

    public override int ExecuteNonQuery() => Ready().ExecuteNonQuery();

    public override object? ExecuteScalar() => Ready().ExecuteScalar();

    public override void Prepare() => Inner.Prepare();

    protected override DbParameter CreateDbParameter() => Inner.CreateParameter();

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => Ready().ExecuteReader(behavior);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            GiveBack();
        }

        base.Dispose(disposing);
    }

    private SqliteCommand Ready()
    {
        foreach (SqliteParameter parameter in Inner.Parameters)
        {
            if (parameter.ParameterName is [not '@', ..] name)
            {
                parameter.ParameterName = Prefixed.GetOrAdd(name, static plain => $"@{plain}");
            }
        }

        return Inner;
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
