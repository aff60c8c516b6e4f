using TherapyGroups.Risk;
using TherapyGroups.Risk.Language;

namespace TherapyGroups.Tests.Risk;

/// <summary>Somebody sends text made to be slow. The work is counted, not timed: words and expressions grow with the text, never
/// faster.</summary>
public sealed class HostileTextTests
{
    private static readonly Reader Reader = new();

    public static TheoryData<string> Hostile => new(
        string.Concat(Enumerable.Repeat("\"'", 1000)),
        "i" + new string('\u0301', 2000),
        new string('k', 2000),
        string.Concat(Enumerable.Repeat("want to ", 250)),
        string.Concat(Enumerable.Repeat("i ", 1000)),
        string.Concat(Enumerable.Repeat("k*", 1000)),
        string.Concat(Enumerable.Repeat("iwanttodie", 200)),
        string.Concat(Enumerable.Repeat("kill myself tonight not ", 83)));

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_hostile_text_gives_no_more_words_than_it_has_letters(string text) =>
        Reader.Read(text).Words.Count.Should().BeLessThanOrEqualTo(text.Length);

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Twice_the_text_gives_about_twice_the_expressions(string text)
    {
        int once = Reader.Read(text).Findings.Count;
        int twice = Reader.Read(text + " " + text).Findings.Count;

        twice.Should().BeLessThanOrEqualTo((3 * once) + 10);
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_hostile_text_gets_an_answer(string text) => Released.Assess(text).Level.Should().NotBe(RiskLevel.Unscreened);

    [Fact]
    public void Text_beyond_the_bound_is_read_up_to_it() =>
        Released.Assess(new string('a', 20_000) + " i want to die").Level.Should().NotBe(RiskLevel.Unscreened);
}
