using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace TherapyGroups.Tests.Storage.Schema;

/// <summary>What a database is made of.</summary>
internal static class SchemaOf
{
    /// <summary>Every column with its type, and which migrations were applied when.</summary>
    public static IReadOnlyList<string> Database(DbConnection connection) => Statement.Texts(
        connection,
        connection is SqliteConnection
            ? """
              SELECT t.name || ' ' || c.name || ' ' || c.type FROM sqlite_schema t JOIN pragma_table_info(t.name) c
              WHERE t.type = 'table' UNION ALL SELECT 'index ' || sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL
              UNION ALL SELECT version || ' ' || applied_at FROM schema_versions ORDER BY 1
              """
            : """
              SELECT table_name || ' ' || column_name || ' ' || data_type FROM information_schema.columns WHERE table_schema = 'public'
              UNION ALL SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname = 'public'
              UNION ALL SELECT version || ' ' || applied_at FROM schema_versions ORDER BY 1
              """);
}
