using System.Text;
using FsCheck;
using FsCheck.Fluent;
using TherapyGroups.Risk;
using TherapyGroups.Risk.Language;
using TherapyGroups.Risk.Text;

namespace TherapyGroups.Tests.Risk;

/// <summary>What holds for the reading of any text at all, half characters and control characters included.</summary>
public sealed class NormaliserProperties
{
    private static readonly Reader Reader = new();

    private static readonly string[] Pieces =
    [
        "i", "want", "to", "die", "k", "m", "s", "kms", "unalive", "sewerslide", "wanna", "im", "don't", "dont", "cant", "k i l l", "k1ll",
        "K\u0130LL", "d!e", "s.u.i.c.i.d.e", "So. Tired.", "catch the bus", "myself", "mys3lf", "no", "not", "0", "9", "@ana", "@", "#",
        " ", "  ", "\t", "\n", "\r\n", "\0", "\u001b", "\u0085", "\u00a0", "\u2028", "\u200b", "\u200d", "\u202e", "\ufeff", "\u0301",
        "\u20dd", "\ud800", "\udc00", "\udbff\ud800", "\ud83d\ude00", "\ud83d\udd2b", "\ufffd", "\uffff", "\u0130", "\u00df", "\ufb01",
        "\uff4b\uff49\uff4c\uff4c", "\u0438", "\u043a", "\u212a", "\ufdfa", "\u1e9e", "\uac00", "\u3042", "e\u0301", "*", "-", "_", "~",
        "'", "\u2019", "\"", "?", "!", ".", "...", ",", ";", ":", "(", ")", "/", "|", ">", "<3", ":)", "yawa eid", "!!!",
    ];

    /// <summary>The one character that .NET does not decompose was once an assessment that failed.</summary>
    [Theory]
    [InlineData("i want to die \ufffe")]
    [InlineData("\ud800 i want to die \udc00")]
    public void A_character_that_is_none_hides_nothing_that_stands_beside_it(string text) =>
        Released.Assess(text).Level.Should().BeOneOf(RiskLevel.Red, RiskLevel.Crisis);

    private static Gen<string> Texts => Gen.OneOf(
        Gen.Elements(Pieces).ArrayOf().Select(string.Concat),
        Gen.Elements(Pieces).ArrayOf().Select(pieces => string.Join(' ', pieces)),
        Gen.Choose(0, 0xffff).Select(unit => (char)unit).ArrayOf().Select(units => new string(units)),
        ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""));

    [Fact]
    public void Folding_what_is_folded_changes_nothing() =>
        ForAll(text => Folding.Fold(text).Characters is var once && Folding.Fold(once).Characters == once);

    [Fact]
    public void Every_folded_character_comes_from_a_place_in_the_text_and_the_places_never_go_back() => ForAll(text =>
    {
        var (characters, moved) = Folding.Fold(text);
        int[] source = moved ?? [.. Enumerable.Range(0, text.Length + 1)];
        return source.Length == characters.Length + 1 && source[^1] == text.Length && source[0] >= 0
            && source.Zip(source.Skip(1)).All(pair => pair.First <= pair.Second)
            && Enumerable.Range(0, characters.Length).All(index => source[index] < text.Length);
    });

    [Fact]
    public void Every_word_is_plain_and_comes_from_a_place_in_the_text_and_the_places_never_go_back() => ForAll(text =>
    {
        var words = Reader.Read(text).Words;
        return words.All(word => word.Text.Length > 0 && word.Text == word.Text.ToLowerInvariant()
                && word.Start >= 0 && word.Start < word.End && word.End <= text.Length)
            && words.Zip(words.Skip(1)).All(pair => pair.First.Start <= pair.Second.Start);
    });

    [Fact]
    public void A_word_that_was_not_spelled_anew_stands_in_the_text_where_it_says() => ForAll(text =>
        Reader.Read(text).Words.Where(word => !word.Respelled).All(word =>
            Folding.Fold(text[word.Start..word.End]).Characters.Contains(word.Text, StringComparison.Ordinal)));

    [Fact]
    public void Any_text_is_assessed_and_the_evidence_lies_within_it() => ForAll(text =>
    {
        var assessment = Released.Assess(text, text);
        return double.IsFinite(assessment.Probability) && assessment.Probability is >= 0 and <= 1
            && assessment.Evidence.All(one => one.Start >= 0 && one.Length > 0 && one.Start + one.Length <= text.Length);
    });

    private static void ForAll(Func<string, bool> holds) =>
        Prop.ForAll(Texts.ToArbitrary(), text => holds(text).Label(Escaped(text))).Check(
            Config.QuickThrowOnFailure.WithMaxTest(1_000));

    /// <summary>So that a failure can be read: half characters cannot be printed.</summary>
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder();
        foreach (var unit in text)
        {
            escaped.Append(unit is >= ' ' and <= '~' ? unit.ToString() : $"\\u{(int)unit:x4}");
        }

        return escaped.ToString();
    }
}
