using System.Security.Cryptography;
using System.Text.Json;

namespace TherapyGroups.Storage.Keeping;

/// <summary>What stands beside a backup, written last: a backup without one was cut short.</summary>
/// <param name="At">When the backup was begun, UTC.</param>
/// <param name="Database">The file's name.</param>
/// <param name="Sha256">Of the file, in hexadecimal.</param>
/// <param name="Messages">How many messages are in it.</param>
/// <param name="AuditRows">How many rows its audit has.</param>
public sealed record BackupManifest(DateTimeOffset At, string Database, string Sha256, long Messages, long AuditRows)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerOptions.Web) { WriteIndented = true };

    /// <summary>The newest whole backup in a folder, or null.</summary>
    public static BackupManifest? Newest(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "therapy-groups-*.json").Select(Read).OfType<BackupManifest>().MaxBy(one => one.At)
        : null;

    internal static string HashOf(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    internal void Write(string folder)
    {
        var path = Path.Combine(folder, Path.ChangeExtension(Database, ".json"));
        File.WriteAllText(path + ".part", JsonSerializer.Serialize(this, Format));
        File.Move(path + ".part", path);
    }

    private static BackupManifest? Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<BackupManifest>(File.ReadAllText(path), Format);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
