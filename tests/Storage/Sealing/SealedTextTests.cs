using System.Security.Cryptography;
using System.Text;
using TherapyGroups.Storage.Sealing;

namespace TherapyGroups.Tests.Storage.Sealing;

public sealed class SealedTextTests
{
    private readonly byte[] key = RandomNumberGenerator.GetBytes(32);

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("Grüße 🌙")]
    public void A_box_opens_in_its_row_with_its_key(string text) =>
        Encoding.UTF8.GetString(SealedText.Open(key, Seal(text, "row"), "row")).Should().Be(text);

    [Fact]
    public void The_same_words_are_sealed_differently_each_time() => Seal("hello", "row").Should().NotEqual(Seal("hello", "row"));

    [Fact]
    public void A_box_moved_to_another_row_does_not_open() =>
        Opening(Seal("hello", "row"), "other row").Should().Throw<CryptographicException>();

    [Fact]
    public void A_box_does_not_open_with_another_key()
    {
        var other = RandomNumberGenerator.GetBytes(32);

        FluentActions.Invoking(() => SealedText.Open(other, Seal("hello", "row"), "row")).Should().Throw<CryptographicException>();
    }

    [Fact]
    public void A_box_with_any_bit_changed_does_not_open()
    {
        var box = Seal("hello", "row");
        for (var i = 0; i < box.Length; i++)
        {
            var changed = box.ToArray();
            changed[i] ^= 1;
            Opening(changed, "row").Should().Throw<CryptographicException>($"byte {i} was changed");
        }
    }

    [Fact]
    public void A_box_that_was_cut_short_does_not_open()
    {
        var box = Seal("hello", "row");
        for (var length = 0; length < box.Length; length++)
        {
            Opening(box[..length], "row").Should().Throw<CryptographicException>($"only {length} bytes are left");
        }
    }

    private byte[] Seal(string text, string row) => SealedText.Seal(key, Encoding.UTF8.GetBytes(text), row);

    private Action Opening(byte[] box, string row) => () => SealedText.Open(key, box, row);
}
