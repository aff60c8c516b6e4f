using System.Data.Common;
using System.Text;
using Microsoft.Data.Sqlite;
using TherapyGroups.Storage;

namespace TherapyGroups.Tests.Support;

/// <summary>The database file of a data folder, which the folder's owner deletes.</summary>
public sealed class SqliteTestDatabase(TestFolder folder) : TestDatabase
{
    public override DatabaseSettings Settings { get; } = DatabaseSettings.Sqlite(folder.Path);

    public override DbConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={folder.File(Database.FileName)};Pooling=False");
        connection.Open();
        return connection;
    }

    public override IReadOnlyList<string> PlacesThatHold(string words)
    {
        // An open database is read as another process would: sharing it with its writer.
        var sought = new[] { Encoding.UTF8.GetBytes(words), Encoding.Unicode.GetBytes(words) };
        return [.. Directory.EnumerateFiles(folder.Path).Where(file =>
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return sought.Any(one => bytes.ToArray().AsSpan().IndexOf(one) >= 0);
        })];
    }

    public override void Dispose()
    {
    }
}
