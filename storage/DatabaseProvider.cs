namespace TherapyGroups.Storage;

/// <summary>Which database keeps what was said.</summary>
public enum DatabaseProvider
{
    /// <summary>One file in the data folder.</summary>
    Sqlite,

    /// <summary>A PostgreSQL server, 13 or newer.</summary>
    PostgreSql,
}
