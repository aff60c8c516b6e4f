using System.Data.Common;

namespace TherapyGroups.Storage.Connections;

/// <summary>One database, as connections to it.</summary>
internal interface IConnections : IDisposable
{
    Dialect Dialect { get; }

    /// <summary>Whether the database was found damaged; never for a database server, which answers for itself.</summary>
    Damage Damage { get; }

    /// <summary>Opens a connection whose commits are on disk when they are answered. Belongs to the caller.</summary>
    /// <exception cref="DbException">The database cannot be reached.</exception>
    /// <exception cref="StorageUnavailableException">It can, but would not keep what it is given.</exception>
    DbConnection OpenWriter();

    /// <summary>Reads a consistent snapshot.</summary>
    /// <exception cref="StorageUnavailableException">The database cannot be read.</exception>
    Task<T> Read<T>(Func<DbConnection, T> work);
}
