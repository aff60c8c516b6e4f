using System.Data;
using System.Data.Common;
using Dapper;

namespace TherapyGroups.Storage.Connections;

/// <summary>The one connection that writes, a transaction at a time. When it is lost, the next transaction opens another.</summary>
internal sealed class Writer(IConnections connections, DbConnection first) : IDisposable
{
    private DbConnection connection = first;

    /// <summary>True once the server, or the way to it, is gone: whether a commit under way was made is then not known.</summary>
    public bool IsLost => connection.State != ConnectionState.Open;

    /// <summary>Begins a transaction as the database's only writer, and gives the connection it is on.</summary>
    public DbConnection Begin()
    {
        connections.Damage.Refuse();
        if (!IsLost && TryBegin())
        {
            return connection;
        }

        // Nothing was begun yet, so a connection that was lost while it was idle harms nobody.
        connection.Dispose();
        connection = connections.OpenWriter();
        connection.Execute(connections.Dialect.BeginWrite);
        return connection;
    }

    public void Commit() => connection.Execute(connections.Dialect.Commit);

    /// <summary>Ends a transaction that failed.</summary>
    public void RollBack(Exception failure)
    {
        connections.Damage.Note(failure);
        if (IsLost)
        {
            return;
        }

        try
        {
            connection.Execute("ROLLBACK");
        }
        catch (DbException)
        {
            // Some failures (a full disk) end the transaction by themselves; then there is nothing to roll back.
        }
    }

    public void Dispose() => connection.Dispose();

    private bool TryBegin()
    {
        try
        {
            connection.Execute(connections.Dialect.BeginWrite);
            return true;
        }
        catch (Exception) when (IsLost)
        {
            return false;
        }
    }
}
