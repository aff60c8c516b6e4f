namespace TherapyGroups.Storage;

/// <summary>The words in which the databases differ. Everything else is one SQL.</summary>
/// <param name="Bytes">The type of a binary column.</param>
/// <param name="Identity">A primary key that grows with each row.</param>
internal sealed record Dialect(string Bytes, string Identity)
{
    public static readonly Dialect Sqlite = new("BLOB", "INTEGER PRIMARY KEY AUTOINCREMENT");

    public string Translate(string sql) => sql
        .Replace("{bytes}", Bytes, StringComparison.Ordinal)
        .Replace("{identity}", Identity, StringComparison.Ordinal);
}
