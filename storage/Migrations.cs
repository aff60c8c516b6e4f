using System.Data.Common;
using System.Reflection;
using Dapper;

namespace TherapyGroups.Storage;

/// <summary>
/// Brings a database forward: numbered scripts, applied once each in one transaction, recorded, never edited once released.
/// </summary>
internal static class Migrations
{
    private const string Table =
        "CREATE TABLE IF NOT EXISTS schema_versions (version BIGINT NOT NULL PRIMARY KEY, applied_at BIGINT NOT NULL)";

    public static void Apply(DbConnection connection, Dialect dialect, DateTimeOffset now)
    {
        connection.Execute(Table);
        var scripts = Scripts();
        var applied = connection.Query<long>("SELECT version FROM schema_versions").ToHashSet();
        var newest = applied.Count == 0 ? 0 : applied.Max();
        if (newest > scripts[^1].Version)
        {
            throw new StorageUnavailableException(
                $"This database has schema version {newest}; this program knows versions up to {scripts[^1].Version}. "
                + "Start the newer program.");
        }

        foreach (var (version, sql) in scripts.Where(script => !applied.Contains(script.Version)))
        {
            using var transaction = connection.BeginTransaction();
            connection.Execute(dialect.Translate(sql), transaction: transaction);
            connection.Execute(
                "INSERT INTO schema_versions (version, applied_at) VALUES (@version, @at)",
                new { version, at = now.ToUnixTimeMilliseconds() },
                transaction);
            transaction.Commit();
        }
    }

    private static List<(long Version, string Sql)> Scripts()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return
        [
            .. from name in assembly.GetManifestResourceNames()
               where name.EndsWith(".sql", StringComparison.Ordinal)
               let file = name[(name.IndexOf("Migrations.", StringComparison.Ordinal) + "Migrations.".Length)..]
               let version = long.Parse(file.AsSpan(0, 4), provider: null)
               orderby version
               select (version, Read(assembly, name)),
        ];
    }

    private static string Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"No resource {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
