using TherapyGroups.Groups;
using static TherapyGroups.Tests.Grains.Groups.Room;

namespace TherapyGroups.Tests.Grains.Groups;

public sealed class PostRulesTests
{
    [Fact]
    public void A_member_can_post() => Rule(Open(), Post(Ana)).Should().Be(new PostRuling(PostResult.Accepted));

    [Fact]
    public void Staff_of_the_group_can_post()
    {
        Rule(Open(), Post(Sam)).Result.Should().Be(PostResult.Accepted);
        Rule(Open(), Post(Fay)).Result.Should().Be(PostResult.Accepted);
    }

    [Fact]
    public void A_stranger_cannot_post() => Rule(Open(), Post(Stranger)).Result.Should().Be(PostResult.NotAMember);

    [Fact]
    public void Who_has_left_cannot_post() => Rule(Open().Without(Ana), Post(Ana)).Result.Should().Be(PostResult.NotAMember);

    [Fact]
    public void A_muted_member_cannot_post_and_is_told_until_when()
    {
        var until = Now.AddMilliseconds(1);

        Rule(Open().Muted(Ana, until), Post(Ana)).Should().Be(new PostRuling(PostResult.Muted, until));
    }

    [Fact]
    public void A_mute_ends_at_its_instant() => Rule(Open().Muted(Ana, Now), Post(Ana)).Result.Should().Be(PostResult.Accepted);

    [Fact]
    public void A_mute_is_one_members_own() =>
        Rule(Open().Muted(Ben, Now.AddHours(1)), Post(Ana)).Result.Should().Be(PostResult.Accepted);

    [Fact]
    public void Nobody_can_post_in_a_closed_room() =>
        Rule(Open() with { IsOpen = false }, Post(Sam)).Result.Should().Be(PostResult.RoomClosed);

    [Fact]
    public void A_blank_text_is_empty() => Rule(Open(), Post(Ana, " \n\u200B")).Result.Should().Be(PostResult.Empty);

    [Fact]
    public void A_text_of_the_greatest_length_is_accepted() =>
        Rule(Open(), Post(Ana, new string('a', MessageLimits.TextMaxLength))).Result.Should().Be(PostResult.Accepted);

    [Fact]
    public void A_longer_text_is_too_long() =>
        Rule(Open(), Post(Ana, new string('a', MessageLimits.TextMaxLength + 1))).Result.Should().Be(PostResult.TooLong);

    [Fact]
    public void A_content_note_of_the_greatest_length_is_accepted() =>
        Rule(Open(), Post(Ana, contentNote: new string('n', MessageLimits.ContentNoteMaxLength))).Result.Should().Be(PostResult.Accepted);

    [Fact]
    public void A_longer_content_note_is_too_long() =>
        Rule(Open(), Post(Ana, contentNote: new string('n', MessageLimits.ContentNoteMaxLength + 1))).Result
            .Should().Be(PostResult.ContentNoteTooLong);

    private static PostRuling Rule(GroupState group, PostMessage wish) => GroupRules.Post(group, wish, Now);
}
