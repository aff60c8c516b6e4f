using System.Data.Common;
using Dapper;

namespace TherapyGroups.Tests.Storage;

/// <summary>SQL past every book.</summary>
internal static class Statement
{
    public static int Run(DbConnection connection, string sql) => connection.Execute(sql);

    public static long Number(DbConnection connection, string sql) => connection.ExecuteScalar<long>(sql);

    public static IReadOnlyList<string> Texts(DbConnection connection, string sql) => [.. connection.Query<string>(sql)];
}
