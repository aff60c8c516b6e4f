using TherapyGroups.Groups;
using TherapyGroups.Tests.Grains.Server;

namespace TherapyGroups.Tests.Grains.Groups;

public sealed class PostingTests
{
    [Fact]
    public async Task Posts_get_the_next_sequence_numbers_without_gaps()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, _) = await server.Evening();
        var head = await server.Books.Log.Head(group);

        var first = await server.Post(group, ana, "one");
        var second = await server.Post(group, ana, "two");
        var third = await server.Post(group, ana, "three");

        first.Should().Be(new PostOutcome(PostResult.Accepted, head + 1, server.Time.GetUtcNow()));
        (second.Seq, third.Seq).Should().Be((head + 2, head + 3));
        (await server.Posted(group)).Select(message => message.Text).Should().Equal("one", "two", "three");
    }

    [Fact]
    public async Task A_refused_post_stores_nothing()
    {
        await using var server = await RunningServer.Start();
        var (group, _, _) = await server.Evening();
        var stranger = await server.World.Member("stranger");

        (await server.Post(group, stranger, "hello")).Result.Should().Be(PostResult.NotAMember);

        (await server.Posted(group)).Should().BeEmpty();
    }

    [Fact]
    public async Task Nobody_posts_in_a_group_that_does_not_exist()
    {
        await using var server = await RunningServer.Start();
        var ana = await server.World.Member("ana");

        (await server.Post(new GroupId("nowhere"), ana, "hello")).Result.Should().Be(PostResult.UnknownGroup);
    }

    [Fact]
    public async Task The_same_message_again_gets_the_first_answer()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, _) = await server.Evening();
        var post = ana.Says("hello");
        var first = await server.Group(group).Post(post);
        server.Time.Advance(TimeSpan.FromSeconds(1));

        var again = await server.Group(group).Post(post);

        again.Should().Be(first with { Result = PostResult.AlreadyAccepted });
        (await server.Posted(group)).Should().ContainSingle();
    }

    [Fact]
    public async Task The_same_message_sent_twenty_times_at_once_is_one_message()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, _) = await server.Evening();
        var post = ana.Says("hello");

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => server.Member(ana).Post(group, post)));

        answers.Count(answer => answer.Result == PostResult.Accepted).Should().Be(1);
        answers.Count(answer => answer.Result == PostResult.AlreadyAccepted).Should().Be(19);
        answers.Select(answer => answer.Seq).Distinct().Should().ContainSingle();
        (await server.Posted(group)).Should().ContainSingle();
    }

    [Fact]
    public async Task The_same_message_after_a_restart_gets_the_first_answer()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, _) = await server.Evening();
        var post = ana.Says("hello");
        var first = await server.Group(group).Post(post);

        await server.Restart();

        (await server.Group(group).Post(post)).Should().Be(first with { Result = PostResult.AlreadyAccepted });
        (await server.Posted(group)).Should().ContainSingle();
    }

    [Fact]
    public async Task The_same_message_gets_the_first_answer_even_when_its_author_has_left()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, _) = await server.Evening();
        var post = ana.Says("hello");
        var first = await server.Group(group).Post(post);
        await server.Group(group).Leave(ana);

        (await server.Group(group).Post(post)).Should().Be(first with { Result = PostResult.AlreadyAccepted });
    }

    [Fact]
    public async Task The_first_words_are_compared_also_after_an_edit()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, _) = await server.Evening();
        var post = ana.Says("hello");
        var first = await server.Group(group).Post(post);
        await server.Group(group).Change(new ChangeMessage(ana, post.MessageId, MessageChange.Edit, "goodbye"));

        (await server.Group(group).Post(post)).Should().Be(first with { Result = PostResult.AlreadyAccepted });
    }

    [Fact]
    public async Task Another_text_under_the_same_message_id_is_refused()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, _) = await server.Evening();
        var post = ana.Says("hello");
        await server.Group(group).Post(post);

        (await server.Group(group).Post(post with { Text = "goodbye" })).Should().Be(new PostOutcome(PostResult.MessageIdReused));
        (await server.Posted(group)).Should().ContainSingle().Which.Text.Should().Be("hello");
    }

    [Fact]
    public async Task Another_author_under_the_same_message_id_is_refused_and_learns_nothing()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, _) = await server.Evening();
        var ben = await server.World.SeatedMember(group, "ben");
        var post = ana.Says("hello");
        await server.Group(group).Post(post);

        (await server.Group(group).Post(post with { Author = ben })).Should().Be(new PostOutcome(PostResult.MessageIdReused));
    }

    [Fact]
    public async Task The_same_message_id_in_another_group_is_another_message()
    {
        await using var server = await RunningServer.Start();
        var (group, ana, _) = await server.Evening();
        var other = await server.World.Group(name: "Morning calm");
        await server.World.Seat(other, ana);
        var post = ana.Says("hello");
        await server.Group(group).Post(post);

        (await server.Group(other).Post(post)).Result.Should().Be(PostResult.Accepted);
    }
}
