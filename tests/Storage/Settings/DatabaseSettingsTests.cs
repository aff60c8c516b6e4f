using TherapyGroups.Storage;

namespace TherapyGroups.Tests.Storage.Settings;

public sealed class DatabaseSettingsTests
{
    private const string Connection = "Host=db.example;Database=therapy_groups;Username=tg;Password=open sesame";

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("sqlite")]
    [InlineData("SQLite")]
    public void Without_a_word_it_is_the_file_in_the_data_folder(string? provider) =>
        DatabaseSettings.Parse(provider, connectionString: null, "data").Should().Be(DatabaseSettings.Sqlite("data"));

    [Theory]
    [InlineData("postgresql")]
    [InlineData(" PostgreSQL ")]
    public void PostgreSql_is_taken_with_its_connection(string provider) =>
        DatabaseSettings.Parse(provider, Connection, "data").Should().Be(DatabaseSettings.PostgreSql(Connection));

    [Theory]
    [InlineData("mysql", null, "Database__Provider must be sqlite or postgresql, not 'mysql'.")]
    [InlineData("postgresql", null, "Database__Provider is postgresql, but Database__ConnectionString is not set.")]
    [InlineData("postgresql", " ", "Database__Provider is postgresql, but Database__ConnectionString is not set.")]
    [InlineData(null, Connection, "Database__ConnectionString is set, but Database__Provider is sqlite*Set Database__Provider=postgresql*")]
    [InlineData("postgresql", "Host=db.example", "Database__ConnectionString must name a Host and a Database.")]
    [InlineData("postgresql", "postgres://tg:open sesame@db/x", "Database__ConnectionString is no PostgreSQL connection string.*")]
    [InlineData("postgresql", "Host=db;Database=x;Port=many", "Database__ConnectionString is no PostgreSQL connection string.*")]
    [InlineData("postgresql", "Host=db;Database=x;Colour=blue", "Database__ConnectionString is no PostgreSQL connection string.*")]
    public void A_mistake_is_told_in_a_sentence_that_names_the_setting(string? provider, string? connection, string sentence)
    {
        var told = FluentActions.Invoking(() => DatabaseSettings.Parse(provider, connection, "data"))
            .Should().Throw<InvalidDataException>().WithMessage(sentence).Which;

        told.ToString().Should().NotContain("open sesame", "a sentence is written to logs, and a password never");
    }

    [Fact]
    public void A_connection_string_is_not_shown_by_accident() =>
        DatabaseSettings.PostgreSql(Connection).ToString().Should().NotContain("open sesame");
}
