using FsCheck;
using FsCheck.Fluent;
using TherapyGroups.Members;

namespace TherapyGroups.Tests.Grains.Members;

public sealed class ContentNoteTopicsTests
{
    [Theory]
    [InlineData("loss", "loss")]
    [InlineData("Self harm, FOOD", "self-harm food")]
    [InlineData("spiders", "other")]
    [InlineData("loss, spiders, snakes", "loss other")]
    [InlineData("", "")]
    public void A_note_names_topics_in_any_spelling(string note, string topics) =>
        string.Join(' ', ContentNoteTopics.Of(note)).Should().Be(topics);

    [Fact]
    public void Until_somebody_chooses_every_note_folds_its_message()
    {
        ContentNoteTopics.Folds("spiders", folded: null).Should().BeTrue();
        ContentNoteTopics.Folds("", folded: null).Should().BeFalse();
        ContentNoteTopics.Folds("loss, food", ["food"]).Should().BeTrue();
        ContentNoteTopics.Folds("loss", ["food"]).Should().BeFalse();
        ContentNoteTopics.Folds("loss", []).Should().BeFalse();
    }

    [Fact]
    public void Choosing_all_is_the_same_as_not_having_chosen() => Prop.ForAll(
        ArbMap.Default.ArbFor<NonEmptyString>(),
        note => ContentNoteTopics.Of(note.Get).Count == 0
            || ContentNoteTopics.Folds(note.Get, ContentNoteTopics.All) == ContentNoteTopics.Folds(note.Get, null))
        .QuickCheckThrowOnFailure();
}
