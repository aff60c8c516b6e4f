using System.Security.Cryptography;

namespace TherapyGroups.Storage.Sealing;

/// <summary>The key that wraps every other key: 32 bytes, from the environment or a file of mode 0600 in the data folder.</summary>
public sealed class MasterKey
{
    /// <summary>Base64 of 32 bytes. When set, no key file is read or made.</summary>
    public const string EnvironmentVariable = "THERAPYGROUPS_MASTER_KEY";

    public const string FileName = "master-key";
    private const string FileSuffix = "_FILE";
    private const int Length = 32;

    private readonly MasterKeyFiles? files;

    private MasterKey(IReadOnlyList<byte[]> candidates, MasterKeyFiles? files)
    {
        Candidates = candidates;
        this.files = files;
    }

    internal byte[] Bytes => Candidates[0];

    /// <summary>The key first; then what a rotation that was cut short has left beside it.</summary>
    internal IReadOnlyList<byte[]> Candidates { get; }

    /// <summary>Reads the key, or makes the file on the first start.</summary>
    /// <exception cref="InvalidDataException">
    /// There is a key, but it is not 32 bytes in base64; or there is a database, but the key that opens it is gone.
    /// </exception>
    public static MasterKey Load(string dataFolder)
    {
        if (FromEnvironment(EnvironmentVariable) is { } given)
        {
            return new MasterKey([given], files: null);
        }

        var stored = new MasterKeyFiles(dataFolder);
        if (!File.Exists(stored.Current))
        {
            // A new key over old data would quietly make everything that was said unreadable.
            if (File.Exists(Path.Combine(dataFolder, Database.FileName)))
            {
                throw new InvalidDataException(
                    $"The data folder has a database but no {FileName}. Put the key back, or set {EnvironmentVariable}.");
            }

            stored.Write(stored.Current, New());
        }

        var current = Parse(File.ReadAllText(stored.Current), $"The file {FileName} in the data folder");
        return new MasterKey([current, .. stored.Beside().Select(TryParse).OfType<byte[]>()], stored);
    }

    /// <summary>
    /// The key in an environment variable, or in the file that the same name with <c>_FILE</c> gives; null if neither is set.
    /// </summary>
    /// <exception cref="InvalidDataException">It is no key, or the file cannot be read.</exception>
    internal static byte[]? FromEnvironment(string name)
    {
        if (Environment.GetEnvironmentVariable(name) is { Length: > 0 } given)
        {
            return Parse(given, $"The environment variable {name}");
        }

        return Environment.GetEnvironmentVariable(name + FileSuffix) is { Length: > 0 } file
            ? Parse(Read(file, name + FileSuffix), $"The file that {name}{FileSuffix} names")
            : null;
    }

    /// <summary>Whether the key comes from outside the data folder.</summary>
    public static bool IsGiven() => FromEnvironment(EnvironmentVariable) is not null;

    internal static MasterKey Of(byte[] key) => new([key], files: null);

    internal static byte[] New() => RandomNumberGenerator.GetBytes(Length);

    /// <summary>The database has said which candidate is its own: the file becomes that one, and what lay beside it goes.</summary>
    internal void Settle(byte[] candidate) => files?.Settle(candidate, isCurrent: ReferenceEquals(candidate, Bytes));

    private static string Read(string file, string variable)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new InvalidDataException($"{variable}: the file cannot be read. {failure.Message}", failure);
        }
    }

    private static byte[] Parse(string text, string what) =>
        TryParse(text) ?? throw new InvalidDataException($"{what} is not a master key: {Length} bytes in base64 are needed.");

    private static byte[]? TryParse(string text)
    {
        var bytes = new byte[Length];
        return Convert.TryFromBase64String(text.Trim(), bytes, out var written) && written == Length ? bytes : null;
    }
}
