using TherapyGroups.Risk;
using TherapyGroups.Risk.Language;

namespace TherapyGroups.Tests.Risk;

/// <summary>How a long message is cut, so that one sentence is not lost in it.</summary>
public sealed class PassagesTests
{
    private const int WordsMax = 40;

    private static readonly Reader Reader = new();

    private static List<Reading> Of(string text) => [.. Passages.Of(Reader.Read(text))];

    [Fact]
    public void A_short_message_is_read_as_a_whole_only() =>
        Of("The bus was late. I had soup for lunch and watched the rain. It was fine.").Should().BeEmpty();

    [Fact]
    public void Every_word_of_a_long_message_stands_in_a_passage_of_bounded_length()
    {
        string text = string.Join(' ', Enumerable.Range(0, 30).Select(number => $"On day {number} we baked bread and it rose well."));

        List<Reading> passages = Of(text);

        passages.Should().OnlyContain(passage => passage.Words.Count > 0 && passage.Words.Count <= WordsMax);
        passages.SelectMany(passage => passage.Words).Select(word => word.Start).Distinct()
            .Should().BeEquivalentTo(Reader.Read(text).Words.Select(word => word.Start).Distinct());
    }

    [Fact]
    public void A_sentence_stands_both_first_and_last_in_some_passage()
    {
        string text = string.Join(' ', Enumerable.Range(0, 20).Select(number => $"Number {number} was a day of rain and tea for us."));

        List<Reading> passages = Of(text);

        passages.Count(passage => passage.Words.Any(word => word.Text == "9")).Should().BeGreaterThan(1);
    }

    [Fact]
    public void Words_without_an_end_are_cut_and_grow_no_faster_than_the_text()
    {
        int once = Of(string.Concat(Enumerable.Repeat("word ", 400))).Sum(passage => passage.Words.Count);
        int twice = Of(string.Concat(Enumerable.Repeat("word ", 800))).Sum(passage => passage.Words.Count);

        twice.Should().BeLessThanOrEqualTo((2 * once) + WordsMax);
    }
}
