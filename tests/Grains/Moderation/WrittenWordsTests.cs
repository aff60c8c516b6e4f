using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using TherapyGroups.Groups;
using TherapyGroups.Moderation;
using TherapyGroups.Risk;
using TherapyGroups.Tests.Grains.Groups;
using TherapyGroups.Tests.Grains.Server;

namespace TherapyGroups.Tests.Grains.Moderation;

/// <summary>A content note is read by everybody in the room, so what somebody says in one is looked at.</summary>
public sealed class WrittenWordsTests
{
    private static readonly RiskLevel[] Levels = [RiskLevel.Green, RiskLevel.Amber, RiskLevel.Red, RiskLevel.Crisis];

    [Theory]
    [InlineData("")]
    [InlineData("loss")]
    [InlineData("Self harm, food")]
    [InlineData("cw: suicide")]
    [InlineData("TW suicidal thoughts / abuse")]
    [InlineData("content warning: overdose")]
    [InlineData("mentions of self-harm")]
    public void A_note_that_names_what_it_warns_of_says_nothing_of_its_own(string note) =>
        WrittenWords.NoteOf(Said("hello", note)).Should().BeEmpty();

    [Theory]
    [InlineData("I am going to kill myself tonight")]
    [InlineData("suicide, I am going to do it")]
    [InlineData("cw: I want to die")]
    [InlineData("twisted")]
    [InlineData("sister")]
    public void Any_other_note_does(string note)
    {
        WrittenWords.NoteOf(Said("hello", note)).Should().Be(note);
        WrittenWords.Of(Said("hello", note)).Should().Be($"{note}\nhello");
    }

    [Fact]
    public void A_moderators_note_is_none_of_the_authors_words()
    {
        var message = Said("hello", "this is a crisis") with { IsNoteByStaff = true };

        WrittenWords.Of(message).Should().Be("hello");
        WrittenWords.Assess(new MarkerClassifier(), message, []).Level.Should().Be(RiskLevel.Green);
    }

    [Theory]
    [InlineData("hello", "this is a crisis", RiskLevel.Crisis)]
    [InlineData("this is a crisis", "please read on", RiskLevel.Crisis)]
    [InlineData("this is amber", "this is red", RiskLevel.Red)]
    [InlineData("hello", "please read on", RiskLevel.Green)]
    public void The_worse_of_the_two_counts(string text, string note, RiskLevel level) =>
        WrittenWords.Assess(new MarkerClassifier(), Said(text, note), []).Level.Should().Be(level);

    [Fact]
    public void Of_two_assessments_nothing_is_lost_and_every_span_is_the_texts() => Prop.ForAll(
        Gen.Elements(Levels).ToArbitrary(), Gen.Elements(Levels).ToArbitrary(), Gen.Choose(0, 9_999).ToArbitrary(),
        (ofText, ofNote, digits) =>
        {
            var text = Of(ofText, digits % 100 / 100.0, new Evidence(0, 5, 1));
            var note = Of(ofNote, digits / 100 / 100.0, new Evidence(70, 10, 1));

            var both = WrittenWords.Worse(text, note);

            return both.Level >= text.Level && both.Level >= note.Level && (both.Level == text.Level || both.Level == note.Level)
                && both.Probability >= text.Probability && both.Probability >= note.Probability
                && both.Categories[RiskCategory.Harassment] == Math.Max(text.Probability, note.Probability)
                && both.Evidence.All(span => span.Start == 0)
                && (ofText == RiskLevel.Green || both.Evidence.Count == 1);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_real_classifier_hears_in_a_note_what_it_hears_in_a_text()
    {
        var classifier = RiskClassifier.LoadEmbedded();

        WrittenWords.Assess(classifier, Said("hello", "I am going to kill myself tonight"), []).Level.Should().Be(RiskLevel.Crisis);
        WrittenWords.Assess(classifier, Said("I watered the plants.", "suicidal thoughts"), []).Level.Should().Be(RiskLevel.Green);
    }

    private static Message Said(string text, string note) => Room.Message(Room.Ana) with { Text = text, ContentNote = note };

    private static Assessment Of(RiskLevel level, double probability, Evidence span) => new(
        level, probability, ImmutableDictionary<RiskCategory, double>.Empty.Add(RiskCategory.Harassment, probability), [span], "markers");
}
