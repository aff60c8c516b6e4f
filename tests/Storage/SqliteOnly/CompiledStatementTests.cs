using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Storage.SqliteOnly;

/// <summary>What is written comes back as it was given, by way of statements that stay compiled.</summary>
public sealed class CompiledStatementTests : IDisposable
{
    private readonly StorageFixture storage = new();
    private readonly DbConnection connection;

    public CompiledStatementTests()
    {
        connection = storage.Books.Database.Connections.OpenWriter();
        connection.Execute("CREATE TABLE things (place INTEGER PRIMARY KEY, thing, other)");
    }

    public void Dispose()
    {
        connection.Dispose();
        storage.Dispose();
    }

    public static TheoryData<string> Texts => new(
        "", "x", "zwölf Boxkämpfer", "a\0b", "\U0001F642", new string('ö', 341), new string('ö', 342), new string('x', 5_000));

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_comes_back_as_it_was(string text)
    {
        Insert(text);

        Read<string>().Should().Be(text);
        TypeOf().Should().Be("text");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(70_000)]
    public void Bytes_come_back_as_they_were(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);

        Insert(bytes);

        Read<byte[]>().Should().Equal(bytes);
        TypeOf().Should().Be("blob");
    }

    [Fact]
    public void Numbers_and_nothing_come_back_as_they_were()
    {
        Insert(long.MinValue);
        Read<long>().Should().Be(long.MinValue);
        Insert(7);
        Read<long>().Should().Be(7);
        Insert(0.1);
        Read<double>().Should().Be(0.1);
        Insert((string?)null);
        TypeOf().Should().Be("null");
    }

    [Fact]
    public void A_value_of_one_run_is_not_left_for_the_next()
    {
        connection.Execute("INSERT INTO things (thing, other) VALUES (@thing, @other)", new { thing = "a", other = "b" });

        FluentActions.Invoking(() =>
            connection.Execute("INSERT INTO things (thing, other) VALUES (@thing, @other)", new { thing = "c" }))
            .Should().Throw<InvalidOperationException>().WithMessage("1 of the statement's values are missing.");
        Read<string>().Should().Be("a");
    }

    [Fact]
    public void A_kind_that_is_never_stored_is_refused()
    {
        FluentActions.Invoking(() => Insert(1.5m)).Should().Throw<InvalidOperationException>().WithMessage("A Decimal is never stored*");
    }

    [Fact]
    public void The_number_of_changed_rows_is_told_and_a_failure_is_no_success()
    {
        Insert("a");
        Insert("b");

        connection.Execute("UPDATE things SET other = 1").Should().Be(2);
        connection.Execute("UPDATE things SET other = 1 WHERE thing = 'z'").Should().Be(0);
        for (var time = 0; time < 2; time++)
        {
            FluentActions.Invoking(() => connection.Execute("INSERT INTO things (place) VALUES (@place)", new { place = 1L }))
                .Should().Throw<SqliteException>().Which.SqliteErrorCode.Should().Be(19, "the place is taken");
        }

        connection.Execute("INSERT INTO things (place) VALUES (@place)", new { place = 9L }).Should().Be(1);
    }

    [Fact]
    public void A_text_of_several_statements_runs_all_of_them()
    {
        connection.Execute(
            "CREATE TABLE more (thing); INSERT INTO more VALUES (@thing); INSERT INTO more VALUES (@thing)", new { thing = 1L });

        connection.ExecuteScalar<long>("SELECT COUNT(*) FROM more").Should().Be(2);
    }

    [Fact]
    public async Task A_write_waits_for_somebody_else_who_writes()
    {
        using var other = storage.Books.Database.Connections.OpenWriter();
        other.Execute("BEGIN IMMEDIATE");

        var write = Task.Run(() => Insert("a"));
        await Task.Delay(TimeSpan.FromMilliseconds(300), TimeProvider.System);
        write.IsCompleted.Should().BeFalse();
        other.Execute("COMMIT");
        await write;

        Read<string>().Should().Be("a");
    }

    private void Insert<T>(T thing) => connection.Execute("INSERT INTO things (thing) VALUES (@thing)", new { thing });

    private T? Read<T>() => connection.QueryFirst<T>("SELECT thing FROM things ORDER BY place DESC LIMIT 1");

    private string TypeOf() => connection.QueryFirst<string>("SELECT typeof(thing) FROM things ORDER BY place DESC LIMIT 1");
}
