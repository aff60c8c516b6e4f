using System.Security.Cryptography;

namespace TherapyGroups.Storage.Sealing;

/// <summary>The key that wraps every account's key: 32 bytes, from the environment or a file of mode 0600 in the data folder.</summary>
public sealed class MasterKey
{
    /// <summary>Base64 of 32 bytes. When set, no key file is read or made.</summary>
    public const string EnvironmentVariable = "THERAPYGROUPS_MASTER_KEY";

    public const string FileName = "master-key";
    private const int Length = 32;

    private MasterKey(byte[] bytes) => Bytes = bytes;

    internal byte[] Bytes { get; }

    /// <summary>Reads the key, or makes the file on the first start.</summary>
    /// <exception cref="InvalidDataException">
    /// There is a key, but it is not 32 bytes in base64; or there is a database, but the key that opens it is gone.
    /// </exception>
    public static MasterKey Load(string dataFolder)
    {
        if (Environment.GetEnvironmentVariable(EnvironmentVariable) is { Length: > 0 } given)
        {
            return Parse(given, $"The environment variable {EnvironmentVariable}");
        }

        var path = Path.Combine(dataFolder, FileName);
        if (!File.Exists(path))
        {
            // A new key over old data would quietly make everything that was said unreadable.
            if (File.Exists(Path.Combine(dataFolder, Database.FileName)))
            {
                throw new InvalidDataException(
                    $"The data folder has a database but no {FileName}. Put the key back, or set {EnvironmentVariable}.");
            }

            Create(path);
        }

        return Parse(File.ReadAllText(path), $"The file {FileName} in the data folder");
    }

    /// <summary>Written beside and moved into place: a crash leaves no half key.</summary>
    private static void Create(string path)
    {
        var fresh = path + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var writer = new StreamWriter(fresh, options))
        {
            writer.Write(Convert.ToBase64String(RandomNumberGenerator.GetBytes(Length)));
            writer.Flush();
            ((FileStream)writer.BaseStream).Flush(flushToDisk: true);
        }

        File.Move(fresh, path, overwrite: false);
    }

    private static MasterKey Parse(string text, string what)
    {
        var bytes = new byte[Length];
        return Convert.TryFromBase64String(text.Trim(), bytes, out var written) && written == Length
            ? new MasterKey(bytes)
            : throw new InvalidDataException($"{what} is not a master key: {Length} bytes in base64 are needed.");
    }
}
