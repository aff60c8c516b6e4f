using Npgsql;

namespace TherapyGroups.Storage;

/// <summary>Where the database is: checked when made, so that a mistake is told at the start and not at somebody's first message.</summary>
public sealed record DatabaseSettings
{
    public const string ProviderVariable = "Database__Provider";
    public const string ConnectionVariable = "Database__ConnectionString";

    private DatabaseSettings(DatabaseProvider provider, string place)
    {
        Provider = provider;
        Place = place;
    }

    public DatabaseProvider Provider { get; }

    /// <summary>SQLite: the data folder. PostgreSQL: the connection string; it may hold a password and is never logged.</summary>
    internal string Place { get; }

    public static DatabaseSettings Sqlite(string dataFolder) => new(DatabaseProvider.Sqlite, dataFolder);

    /// <exception cref="InvalidDataException">It is no connection string, or names no host or database.</exception>
    public static DatabaseSettings PostgreSql(string connectionString)
    {
        var parsed = TryParse(connectionString) ?? throw new InvalidDataException(
            $"{ConnectionVariable} is no PostgreSQL connection string. One looks like "
            + "Host=127.0.0.1;Database=therapy_groups;Username=therapy_groups;Password=...");
        if (string.IsNullOrEmpty(parsed.Host) || string.IsNullOrEmpty(parsed.Database))
        {
            throw new InvalidDataException($"{ConnectionVariable} must name a Host and a Database.");
        }

        return new DatabaseSettings(DatabaseProvider.PostgreSql, connectionString);
    }

    /// <summary>Reads the two settings.</summary>
    /// <param name="provider"><c>sqlite</c> (also when empty) or <c>postgresql</c>.</param>
    /// <param name="connectionString">For PostgreSQL alone.</param>
    /// <param name="dataFolder">Where a SQLite database lives.</param>
    /// <exception cref="InvalidDataException">With a sentence that names the setting and what it may be.</exception>
    public static DatabaseSettings Parse(string? provider, string? connectionString, string dataFolder)
    {
        var hasConnection = !string.IsNullOrWhiteSpace(connectionString);
        return (provider?.Trim().ToUpperInvariant() ?? "") switch
        {
            "" or "SQLITE" when hasConnection => throw new InvalidDataException(
                $"{ConnectionVariable} is set, but {ProviderVariable} is sqlite, whose file is in the data folder. "
                + $"Set {ProviderVariable}=postgresql, or take the connection string away."),
            "" or "SQLITE" => Sqlite(dataFolder),
            "POSTGRESQL" when hasConnection => PostgreSql(connectionString ?? ""),
            "POSTGRESQL" => throw new InvalidDataException($"{ProviderVariable} is postgresql, but {ConnectionVariable} is not set."),
            _ => throw new InvalidDataException($"{ProviderVariable} must be sqlite or postgresql, not '{provider}'."),
        };
    }

    /// <summary>Null if it is none. Without saying why: the reason may quote a part of the password.</summary>
    private static NpgsqlConnectionStringBuilder? TryParse(string connectionString)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(connectionString);
        }
        catch (Exception mistake) when (mistake is ArgumentException or FormatException or OverflowException)
        {
            return null;
        }
    }
}
