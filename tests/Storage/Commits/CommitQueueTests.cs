using System.Data.Common;
using Dapper;
using TherapyGroups.Storage;
using TherapyGroups.Storage.Connections;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Storage.Commits;

public sealed class CommitQueueTests : IDisposable
{
    private readonly StorageFixture storage = new();
    private readonly CommitQueue queue;

    public CommitQueueTests()
    {
        var connections = storage.Books.Database.Connections;
        storage.Raw(connection => connection.Execute(
            connections.Dialect.Translate("CREATE TABLE marks (place {identity}, mark TEXT NOT NULL UNIQUE)")));
        queue = new CommitQueue(new Writer(connections, connections.OpenWriter()));
    }

    public void Dispose()
    {
        queue.Dispose();
        storage.Dispose();
    }

    [Fact]
    public async Task An_answer_is_given_after_the_commit()
    {
        await queue.Write(writer => Mark(writer, "one"));

        Marks().Should().Equal("one");
    }

    [Fact]
    public async Task Many_writers_at_once_are_all_answered_and_nothing_is_lost()
    {
        var marks = Enumerable.Range(0, 2_000).Select(i => $"mark {i:0000}").ToList();

        var answers = await Eventually.Ends("2,000 writers", Task.WhenAll(marks.Select(mark => queue.Write(writer => Mark(writer, mark)))));

        answers.Should().AllBeEquivalentTo(1);
        Marks().Should().Equal(marks);
    }

    [Fact]
    public async Task Jobs_are_run_in_the_order_in_which_they_came()
    {
        using var door = new ManualResetEventSlim();
        var first = queue.Write(_ => Wait(door));
        var rest = Enumerable.Range(0, 100).Select(i => queue.Write(writer => Mark(writer, $"{i:000}"))).ToList();
        door.Set();

        await first;
        await Task.WhenAll(rest);

        Marks(by: "place").Should().HaveCount(100).And.BeInAscendingOrder();
    }

    [Fact]
    public async Task A_job_that_throws_takes_none_of_its_neighbours_with_it_and_leaves_no_half_of_itself()
    {
        using var door = new ManualResetEventSlim();
        var first = queue.Write(_ => Wait(door));

        // While the first job holds the writer, these three come to wait together: they will share a transaction.
        var before = queue.Write(writer => Mark(writer, "before"));
        var faulty = queue.Write<int>(writer =>
        {
            Mark(writer, "half");
            throw new InvalidOperationException("The second half failed.");
        });
        var after = queue.Write(writer => Mark(writer, "after"));
        door.Set();

        await Task.WhenAll(first, before, after);
        await FluentActions.Awaiting(() => faulty).Should().ThrowAsync<InvalidOperationException>().WithMessage("The second half failed.");
        Marks().Should().Equal("after", "before");
    }

    [Fact]
    public async Task A_failure_of_the_database_is_told_as_storage_being_unavailable()
    {
        await queue.Write(writer => Mark(writer, "one"));

        var twice = () => queue.Write(writer => Mark(writer, "one"));

        (await twice.Should().ThrowAsync<StorageUnavailableException>()).WithInnerException<DbException>();
    }

    [Fact]
    public async Task The_queue_goes_on_after_a_failure()
    {
        await FluentActions.Awaiting(() => queue.Write<int>(_ => throw new InvalidOperationException("No.")))
            .Should().ThrowAsync<InvalidOperationException>();

        (await queue.Write(writer => Mark(writer, "one"))).Should().Be(1);
    }

    [Fact]
    public async Task Closing_finishes_what_waits()
    {
        using var door = new ManualResetEventSlim();
        var first = queue.Write(_ => Wait(door));
        var waiting = queue.Write(writer => Mark(writer, "one"));
        door.Set();

        queue.Dispose();

        (await first).Should().Be(0);
        (await waiting).Should().Be(1);
    }

    [Fact]
    public async Task A_closed_queue_takes_nothing_more()
    {
        queue.Dispose();

        await FluentActions.Awaiting(() => queue.Write(writer => Mark(writer, "one"))).Should().ThrowAsync<StorageUnavailableException>();
    }

    private static int Mark(DbConnection writer, string mark) => writer.Execute("INSERT INTO marks (mark) VALUES (@mark)", new { mark });

    private static int Wait(ManualResetEventSlim door)
    {
        door.Wait();
        return 0;
    }

    private IReadOnlyList<string> Marks(string by = "mark") =>
        storage.Raw(reader => Statement.Texts(reader, $"SELECT mark FROM marks ORDER BY {by}"));
}
