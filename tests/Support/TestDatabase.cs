using System.Data.Common;
using TherapyGroups.Storage;

namespace TherapyGroups.Tests.Support;

/// <summary>A fresh, real database for one test. Which kind is the test project's choice: see its project file.</summary>
public abstract class TestDatabase : IDisposable
{
    private const string Choice = "TherapyGroups.Tests.Database";

    public abstract DatabaseSettings Settings { get; }

    /// <summary>A SQLite database in <paramref name="folder"/>, or one on the project's PostgreSQL server.</summary>
    public static TestDatabase Fresh(TestFolder folder) => AppContext.GetData(Choice) switch
    {
        null => new SqliteTestDatabase(folder),
        "PostgreSql" => new PostgreSqlTestDatabase(PostgreSqlCluster.Shared),
        var other => throw new InvalidOperationException($"The project file chooses the database {other}, which is none."),
    };

    /// <summary>Opens a connection of its own, past every book. Belongs to the caller.</summary>
    public abstract DbConnection Connect();

    /// <summary>The files or tables of the database in which these words can be read by whoever has them.</summary>
    public abstract IReadOnlyList<string> PlacesThatHold(string words);

    public abstract void Dispose();
}
