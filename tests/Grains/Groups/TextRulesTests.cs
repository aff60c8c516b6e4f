using TherapyGroups.Groups;

namespace TherapyGroups.Tests.Grains.Groups;

public sealed class TextRulesTests
{
    [Theory]
    [InlineData("", "nothing")]
    [InlineData(" \t\r\n", "ASCII white space")]
    [InlineData("\u00A0\u2003\u3000", "Unicode spaces")]
    [InlineData("\u200B\u200C\u200D\uFEFF", "zero-width characters")]
    [InlineData("\u2060\u00AD\u202E\u2066", "joiners, soft hyphens and direction marks")]
    [InlineData("\u0000\u0007\u001B", "control characters")]
    [InlineData("\u2800\u2800", "the braille blank")]
    [InlineData("\u115F\u1160\u3164\uFFA0", "the Hangul fillers, which are letters that nobody sees")]
    [InlineData("\uFE0F\u034F", "variation selectors and the grapheme joiner")]
    [InlineData("\U000E0041", "a tag character")]
    public void What_nobody_would_see_is_blank(string text, string what) => TextRules.IsBlank(text).Should().BeTrue(what);

    [Theory]
    [InlineData("a", "a letter")]
    [InlineData(".", "a mark")]
    [InlineData("\u200Ba\u200B", "a letter among zero-width characters")]
    [InlineData("👍", "an emoji outside the basic plane")]
    [InlineData("❤️", "an emoji with a variation selector")]
    [InlineData("👩‍👩‍👧", "an emoji joined with zero-width joiners")]
    [InlineData("🏳️‍🌈", "a flag")]
    [InlineData("e\u0301", "a letter with a combining mark")]
    [InlineData("\u0301", "a combining mark by itself, which is drawn")]
    [InlineData("\u2801", "a braille letter")]
    [InlineData("שלום", "right-to-left letters")]
    public void What_somebody_would_see_is_not_blank(string text, string what) => TextRules.IsBlank(text).Should().BeFalse(what);
}
