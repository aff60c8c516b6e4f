using System.Text;
using TherapyGroups.ClientWeb.Accounts;

namespace TherapyGroups.Tests.Server.Accounts;

public sealed class TotpTests
{
    private static readonly byte[] Key = Encoding.ASCII.GetBytes("12345678901234567890");

    [Theory]
    [InlineData(59L, "94287082")]
    [InlineData(1111111109L, "07081804")]
    [InlineData(1111111111L, "14050471")]
    [InlineData(1234567890L, "89005924")]
    [InlineData(2000000000L, "69279037")]
    [InlineData(20000000000L, "65353130")]
    public void The_codes_are_those_of_RFC_6238(long seconds, string code) =>
        Totp.Code(Key, Totp.Step(DateTimeOffset.FromUnixTimeSeconds(seconds)), digits: 8).Should().Be(code);

    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Base32_is_that_of_RFC_4648(string text, string encoded)
    {
        Base32.Encode(Encoding.ASCII.GetBytes(text)).Should().Be(encoded);
        Encoding.ASCII.GetString(Base32.Decode(encoded)).Should().Be(text);
    }

    [Fact]
    public void Any_secret_is_read_back()
    {
        for (var made = 0; made < 1_000; made++)
        {
            var secret = Totp.NewSecret();

            Base32.Encode(Base32.Decode(secret)).Should().Be(secret);
            Base32.Decode(secret).Should().HaveCount(20);
        }
    }

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void A_clock_may_be_one_step_off(int stepsOff, bool isTaken)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1234567890);
        var step = Totp.Step(now) + stepsOff;

        Totp.FindStep(Base32.Encode(Key), Totp.Code(Key, step), now).Should().Be(isTaken ? step : null);
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("1234567")]
    [InlineData("٠٠٥٩٢٤")]
    public void What_is_no_code_fits_nothing(string code) =>
        Totp.FindStep(Base32.Encode(Key), code, DateTimeOffset.FromUnixTimeSeconds(1234567890)).Should().BeNull();
}
