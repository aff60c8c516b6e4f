namespace TherapyGroups.Storage.Keeping;

/// <summary>Holds a data folder: servers together, or one command that must be alone (rotating the key, restoring).</summary>
public sealed class DataFolderHold : IDisposable
{
    public const string FileName = "in-use";
    private readonly FileStream file;

    private DataFolderHold(FileStream file) => this.file = file;

    /// <summary>Holds the folder as a server does.</summary>
    /// <exception cref="InvalidDataException">A command has it for itself.</exception>
    public static DataFolderHold Share(string dataFolder) => Take(
        dataFolder, FileAccess.Read, FileShare.Read,
        "A command (rotate-key or restore) is at work on this data folder. Start when it has ended.");

    /// <summary>Holds the folder alone.</summary>
    /// <exception cref="InvalidDataException">A server runs on it, or another command.</exception>
    public static DataFolderHold Alone(string dataFolder) => Take(
        dataFolder, FileAccess.ReadWrite, FileShare.None, "A server is running on this data folder. Stop it first; nothing was changed.");

    public void Dispose() => file.Dispose();

    private static DataFolderHold Take(string dataFolder, FileAccess access, FileShare share, string refusal)
    {
        var path = Path.Combine(dataFolder, FileName);
        try
        {
            return new DataFolderHold(new FileStream(path, FileMode.OpenOrCreate, access, share));
        }
        catch (IOException busy) when (File.Exists(path))
        {
            throw new InvalidDataException(refusal, busy);
        }
    }
}
