using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace TherapyGroups.Storage.Connections;

/// <summary>
/// Whether the database file has been found damaged. From then on nothing is written: what a damaged file takes, it may not keep, and
/// nobody is to be told that it did. Only a restore mends it.
/// </summary>
internal sealed class Damage
{
    public const string Sentence =
        "The database file is damaged. Stop the server, keep the file as it is, and restore the newest backup into an empty data folder.";

    private readonly TaskCompletionSource found = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public bool IsFound => found.Task.IsCompleted;

    /// <summary>Completes when damage is found.</summary>
    public Task Found => found.Task;

    /// <summary>Looks whether a failure is one of a damaged file.</summary>
    public void Note(Exception failure)
    {
        if (failure is SqliteException { SqliteErrorCode: raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB })
        {
            found.TrySetResult();
        }
    }

    /// <exception cref="StorageUnavailableException">Damage was found.</exception>
    public void Refuse()
    {
        if (IsFound)
        {
            throw new StorageUnavailableException(Sentence);
        }
    }
}
