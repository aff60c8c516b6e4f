using System.Data.Common;
using System.Reflection;
using Dapper;
using TherapyGroups.Storage.Connections;

namespace TherapyGroups.Storage;

/// <summary>
/// Brings a database forward: numbered scripts, applied once each in one transaction, recorded, never edited once released.
/// </summary>
/// <remarks>
/// Each transaction is the database's only writer and asks anew what is applied: two processes that start at once take turns.
/// </remarks>
internal static class Migrations
{
    private const string Table =
        "CREATE TABLE IF NOT EXISTS schema_versions (version BIGINT NOT NULL PRIMARY KEY, applied_at BIGINT NOT NULL)";

    public static void Apply(Writer writer, Dialect dialect, DateTimeOffset now)
    {
        var scripts = Scripts();
        InTransaction(writer, connection =>
        {
            connection.Execute(Table);
            Refuse(newest: Applied(connection).Append(0).Max(), known: scripts[^1].Version);
        });
        foreach (var (version, _, sql) in scripts)
        {
            InTransaction(writer, connection =>
            {
                if (Applied(connection).Contains(version))
                {
                    return;
                }

                connection.Execute(dialect.Translate(sql));
                connection.Execute(
                    "INSERT INTO schema_versions (version, applied_at) VALUES (@version, @at)",
                    new { version, at = now.ToUnixTimeMilliseconds() });
            });
        }
    }

    /// <summary>All scripts by version, each with its file's name.</summary>
    internal static List<(long Version, string Name, string Sql)> Scripts()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return
        [
            .. from name in assembly.GetManifestResourceNames()
               where name.EndsWith(".sql", StringComparison.Ordinal)
               let file = name[(name.IndexOf("Migrations.", StringComparison.Ordinal) + "Migrations.".Length)..]
               let version = long.Parse(file.AsSpan(0, 4), provider: null)
               orderby version
               select (version, file, Read(assembly, name)),
        ];
    }

    private static void Refuse(long newest, long known)
    {
        if (newest > known)
        {
            throw new StorageUnavailableException(
                $"This database has schema version {newest}; this program knows versions up to {known}. Start the newer program.");
        }
    }

    private static HashSet<long> Applied(DbConnection connection) =>
        [.. connection.Query<long>("SELECT version FROM schema_versions")];

    private static void InTransaction(Writer writer, Action<DbConnection> work)
    {
        try
        {
            work(writer.Begin());
            writer.Commit();
        }
        catch (Exception failure)
        {
            writer.RollBack(failure);
            throw;
        }
    }

    private static string Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"No resource {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
