using System.Data.Common;
using System.Text;
using Dapper;
using Npgsql;
using TherapyGroups.Storage;

namespace TherapyGroups.Tests.Support;

/// <summary>A database of its own on a cluster, empty when it is taken.</summary>
public sealed class PostgreSqlTestDatabase : TestDatabase
{
    private readonly PostgreSqlCluster cluster;
    private readonly string name;

    public PostgreSqlTestDatabase(PostgreSqlCluster cluster)
    {
        this.cluster = cluster;
        name = cluster.TakeDatabase();
        Settings = DatabaseSettings.PostgreSql(cluster.ConnectionString(name));
    }

    public override DatabaseSettings Settings { get; }

    public override DbConnection Connect()
    {
        var connection = new NpgsqlConnection(cluster.ConnectionString(name) + ";Pooling=false");
        connection.Open();
        return connection;
    }

    public override IReadOnlyList<string> PlacesThatHold(string words)
    {
        // As text a row shows its binary columns in hexadecimal.
        using var connection = Connect();
        var sought = new[] { words, Convert.ToHexStringLower(Encoding.UTF8.GetBytes(words)) };
        return
        [
            .. connection.Query<string>("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
                .Where(table => connection.Query<string>($"SELECT one::text FROM {table} AS one")
                    .Any(row => sought.Any(one => row.Contains(one, StringComparison.Ordinal)))),
        ];
    }

    public override void Dispose() => cluster.ReturnDatabase(name);
}
