using TherapyGroups.ClientWeb.Accounts;

namespace TherapyGroups.Tests.Server.Accounts;

public sealed class PassphraseRulesTests
{
    [Theory]
    [InlineData("short")]
    [InlineData("password123")]
    [InlineData("Password1234!")]
    [InlineData("P@ssw0rd2026")]
    [InlineData("iloveyou1234")]
    [InlineData("contrase\u00F1a123")]
    [InlineData("1q2w3e4r5t")]
    [InlineData("123456789012")]
    [InlineData("0987654321")]
    [InlineData("112233445566")]
    [InlineData("abcdefghijkl")]
    [InlineData("qwertyuiopasdf")]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("1212121212")]
    [InlineData("lovelovelove")]
    [InlineData("password password")]
    [InlineData("abc abc abc abc")]
    [InlineData("quiet-river")]
    [InlineData("Quiet River 2026")]
    [InlineData("quietriver!!!!")]
    public void What_is_guessed_first_is_refused(string passphrase) =>
        PassphraseRules.IsStrong(passphrase, "quiet-river").Should().BeFalse();

    [Theory]
    [InlineData("demo demo demo")]
    [InlineData("lantern lantern lantern")]
    [InlineData("seven quiet lanterns")]
    [InlineData("correct horse battery staple")]
    [InlineData("nobody has it")]
    [InlineData("tr0ub4dor&3x")]
    [InlineData("my password is a fish")]
    [InlineData("a long enough passphrase")]
    [InlineData("the quiet river runs past the mill")]
    [InlineData("48151623427")]
    public void What_takes_more_than_a_guess_is_taken(string passphrase) =>
        PassphraseRules.IsStrong(passphrase, "quiet-river").Should().BeTrue();

    [Fact]
    public void A_short_name_in_a_long_passphrase_gives_nothing_away() =>
        PassphraseRules.IsStrong("banana boats on monday", "ana").Should().BeTrue();
}
