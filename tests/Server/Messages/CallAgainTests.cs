using Microsoft.Extensions.Configuration;
using TherapyGroups.ClientWeb.Chat;
using TherapyGroups.Silo.Clustering;
using TherapyGroups.Storage;

namespace TherapyGroups.Tests.Server.Messages;

public sealed class CallAgainTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(3);

    private readonly VirtualTime time = new();
    private int calls;

    [Fact]
    public async Task In_a_cluster_a_call_that_nobody_answers_is_made_again()
    {
        var never = new TaskCompletionSource<string>();
        var answer = new CallAgain(Cluster("127.0.0.1:6379"), time).Until(() => ++calls == 1 ? never.Task : Task.FromResult("heard"));

        await Eventually.Holds("the second call", () =>
        {
            time.Advance(Soon);
            return answer.IsCompleted;
        });

        (await answer, calls).Should().Be(("heard", 2));
    }

    [Fact]
    public async Task In_a_cluster_a_call_that_finds_its_silo_gone_is_made_again()
    {
        var answer = new CallAgain(Cluster("127.0.0.1:6379"), time)
            .Until(() => ++calls == 1
                ? Task.FromException<string>(new Orleans.Runtime.OrleansException("gone"))
                : Task.FromResult("heard"));

        await Eventually.Holds("the second call", () =>
        {
            time.Advance(Soon);
            return answer.IsCompleted;
        });

        (await answer, calls).Should().Be(("heard", 2));
    }

    [Fact]
    public async Task It_is_not_made_again_for_ever()
    {
        var answer = new CallAgain(Cluster("127.0.0.1:6379"), time).Until(() =>
        {
            calls++;
            return new TaskCompletionSource<string>().Task;
        });

        await Eventually.Holds("it to give up", () =>
        {
            time.Advance(Soon);
            return answer.IsCompleted;
        });

        await FluentActions.Awaiting(() => answer).Should().ThrowAsync<TimeoutException>();
        calls.Should().BeInRange(2, 6, "a call waits 1.5 s, a pause is 0.25 s, and 9 s are the end of it");
    }

    [Theory]
    [InlineData("127.0.0.1:6379")]
    [InlineData("")]
    public async Task What_the_database_refuses_is_refused_at_once(string redis)
    {
        var again = new CallAgain(Cluster(redis), time);

        await FluentActions.Awaiting(() => again.Until(() =>
        {
            calls++;
            return Task.FromException<string>(new StorageUnavailableException("no"));
        })).Should().ThrowAsync<StorageUnavailableException>();

        calls.Should().Be(1);
    }

    [Fact]
    public async Task One_process_by_itself_waits_for_its_only_answer()
    {
        var slow = new TaskCompletionSource<string>();
        var answer = new CallAgain(Cluster(""), time).Until(() =>
        {
            calls++;
            return slow.Task;
        });
        time.Advance(TimeSpan.FromMinutes(1));

        slow.SetResult("late");

        (await answer, calls).Should().Be(("late", 1));
    }

    private static ClusterSettings Cluster(string redis) => ClusterSettings.Read(
        new ConfigurationBuilder().AddInMemoryCollection([new("Cluster:Redis", redis)]).Build(), isShared: true);
}
