namespace TherapyGroups.Storage;

/// <summary>
/// The database could not be read or written: full, read-only, gone, or corrupted. Whether a write that was under way is stored is
/// not known; every command is safe to send again.
/// </summary>
[GenerateSerializer, Alias("storage-unavailable")]
public sealed class StorageUnavailableException : Exception
{
    public StorageUnavailableException()
    {
    }

    public StorageUnavailableException(string message)
        : base(message)
    {
    }

    public StorageUnavailableException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
