using System.Buffers;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace TherapyGroups.Storage.Connections;

/// <summary>
/// One statement that writes, kept compiled. Its values go straight into SQLite: by way of <see cref="SqliteCommand"/> each of the dozens
/// of values of a message costs an object or two, and a message is written by five statements. To be used by one thread at a time.
/// </summary>
internal sealed class CompiledStatement : IDisposable
{
    /// <summary>Text up to so many bytes is made on the stack.</summary>
    private const int StackBytesMax = 1024;

    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;
    private readonly Dictionary<string, int> places = [];
    private readonly int placeCount;

    private CompiledStatement(sqlite3 database, sqlite3_stmt statement)
    {
        this.database = database;
        this.statement = statement;
        placeCount = raw.sqlite3_bind_parameter_count(statement);
        for (var place = 1; place <= placeCount; place++)
        {
            // Named as SQLite writes them; our queries give the names without the prefix.
            places[raw.sqlite3_bind_parameter_name(statement, place).utf8_to_string()[1..]] = place;
        }
    }

    /// <summary>Null if the text is more than one statement: the second may not compile before the first has run.</summary>
    /// <exception cref="SqliteException">The text does not compile.</exception>
    public static CompiledStatement? TryCompile(sqlite3 database, string text)
    {
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(database, text, out var statement, out var rest), database);
        if (!statement.IsInvalid && string.IsNullOrWhiteSpace(rest))
        {
            return new CompiledStatement(database, statement);
        }

        statement.Dispose();
        return null;
    }

    /// <summary>Runs to the end. What rows it may give are not looked at.</summary>
    /// <returns>The number of rows that the last statement which wrote has changed.</returns>
    /// <exception cref="SqliteException">It failed, as it does when the database is in somebody else's hands for too long.</exception>
    /// <exception cref="InvalidOperationException">A value is missing, or is of a kind that is never stored.</exception>
    public int Run(IReadOnlyList<StatementParameter> values)
    {
        try
        {
            Bind(values);
            while (raw.sqlite3_step(statement) == raw.SQLITE_ROW)
            {
                // To the end.
            }
        }
        finally
        {
            // What was written is not to stay in memory until the next.
            raw.sqlite3_clear_bindings(statement);
        }

        // Tells how the last step went.
        SqliteException.ThrowExceptionForRC(raw.sqlite3_reset(statement), database);
        return raw.sqlite3_changes(database);
    }

    public void Dispose() => statement.Dispose();

    private void Bind(IReadOnlyList<StatementParameter> values)
    {
        var bound = 0;
        for (var i = 0; i < values.Count; i++)
        {
            if (places.TryGetValue(values[i].ParameterName, out var place))
            {
                SqliteException.ThrowExceptionForRC(Bind(place, values[i].Value), database);
                bound++;
            }
        }

        if (bound < placeCount)
        {
            throw new InvalidOperationException($"{placeCount - bound} of the statement's values are missing.");
        }
    }

    private int Bind(int place, object? value) => value switch
    {
        null or DBNull => raw.sqlite3_bind_null(statement, place),
        long number => raw.sqlite3_bind_int64(statement, place, number),
        int number => raw.sqlite3_bind_int64(statement, place, number),
        bool flag => raw.sqlite3_bind_int64(statement, place, flag ? 1 : 0),
        double number => raw.sqlite3_bind_double(statement, place, number),
        string text => BindText(place, text),

        // An empty span has no address, which to SQLite is null.
        byte[] { Length: 0 } => raw.sqlite3_bind_zeroblob(statement, place, 0),
        byte[] bytes => raw.sqlite3_bind_blob(statement, place, bytes),
        _ => throw new InvalidOperationException($"A {value.GetType().Name} is never stored as it is."),
    };

    private int BindText(int place, string text)
    {
        if (text.Length == 0)
        {
            return raw.sqlite3_bind_text(statement, place, "");
        }

        var lengthMax = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (lengthMax <= StackBytesMax)
        {
            Span<byte> few = stackalloc byte[StackBytesMax];
            return raw.sqlite3_bind_text(statement, place, few[..Encoding.UTF8.GetBytes(text, few)]);
        }

        var many = ArrayPool<byte>.Shared.Rent(lengthMax);
        try
        {
            return raw.sqlite3_bind_text(statement, place, many.AsSpan(0, Encoding.UTF8.GetBytes(text, many)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(many, clearArray: true);
        }
    }
}
