using System.Text.Json;
using TherapyGroups.Storage.Sealing;

namespace TherapyGroups.Storage.Keeping;

/// <summary>
/// All wrapped keys, in one file beside the backups, which hold none: each writing replaces the one before. So a key that is destroyed
/// here is gone for every backup in the folder, however old. Sealed as a whole under the master key: a key that was taken out of it by
/// accident would otherwise look like an erasure.
/// </summary>
/// <param name="At">When the keys were read, Unix milliseconds.</param>
/// <param name="Keys">All of them.</param>
internal sealed record KeyFile(long At, IReadOnlyList<StoredKey> Keys)
{
    public const string FileName = "member-keys";
    private const string Identity = "member-keys";

    public void Write(string folder, byte[] master) =>
        OwnersFile.Replace(Path.Combine(folder, FileName), SealedText.Seal(master, JsonSerializer.SerializeToUtf8Bytes(this), Identity));

    /// <summary>Reads the newest of what a writing that was cut short may have left.</summary>
    /// <exception cref="InvalidDataException">There is none, or the master key does not open it.</exception>
    public static KeyFile Read(string folder, byte[] master)
    {
        var path = Path.Combine(folder, FileName);
        var files = new[] { path, path + ".new" }.Where(File.Exists).ToList();
        if (files.Count == 0)
        {
            throw new InvalidDataException($"There is no {FileName} beside the backups: without the keys nobody's words can be read.");
        }

        return files.Select(file => TryRead(file, master)).OfType<KeyFile>().MaxBy(file => file.At)
            ?? throw new InvalidDataException($"The master key does not open {FileName}: it is another one, or the file is damaged.");
    }

    private static KeyFile? TryRead(string file, byte[] master) =>
        KeyWrapping.TryOpen(master, File.ReadAllBytes(file), Identity) is { } plain ? JsonSerializer.Deserialize<KeyFile>(plain) : null;
}
