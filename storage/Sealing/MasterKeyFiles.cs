using System.Text;

namespace TherapyGroups.Storage.Sealing;

/// <summary>
/// The master key's file, and the two that stand beside it while it is rotated: <c>.next</c>, written before any key is wrapped anew,
/// and <c>.old</c>, kept until the new one has opened everything.
/// </summary>
internal sealed class MasterKeyFiles(string dataFolder)
{
    public string Current => Path.Combine(dataFolder, MasterKey.FileName);

    public string Next => Current + ".next";

    public string Old => Current + ".old";

    /// <summary>What the files beside the key say.</summary>
    public IEnumerable<string> Beside() => new[] { Next, Old }.Where(File.Exists).Select(File.ReadAllText);

    public void Write(string path, byte[] key) => OwnersFile.Create(path, Encoding.ASCII.GetBytes(Convert.ToBase64String(key)));

    /// <summary>Keeps the key that wraps everything now, and writes the one that will.</summary>
    public void Prepare(byte[] old, byte[] next)
    {
        OwnersFile.Destroy(Old);
        OwnersFile.Destroy(Next);
        Write(Old, old);
        Write(Next, next);
    }

    /// <summary>One step for the file system: there is a key at every moment.</summary>
    public void MoveNextIntoPlace() => File.Move(Next, Current, overwrite: true);

    /// <summary>The file that holds <paramref name="key"/> becomes the key's file; the others go.</summary>
    public void Settle(byte[] key, bool isCurrent)
    {
        if (!isCurrent)
        {
            var text = Convert.ToBase64String(key);
            var holder = new[] { Next, Old }.First(file => File.Exists(file) && File.ReadAllText(file).Trim() == text);
            File.Move(holder, Current, overwrite: true);
        }

        OwnersFile.Destroy(Next);
        OwnersFile.Destroy(Old);
    }
}
