using Microsoft.Extensions.Configuration;
using TherapyGroups.Paging;
using TherapyGroups.Silo.Paging;

namespace TherapyGroups.Tests.Grains.Paging;

public sealed class PagerConfigurationTests
{
    private const string Secret = "0123456789abcdef0123456789abcdef";

    private static readonly string[] Webhook =
        ["WebhookUrl=https://pager.example.org/hook", $"WebhookSecret={Secret}", "ConsoleUrl=https://groups.example.org/console/"];

    private static readonly string[] Mail =
    [
        "SmtpHost=mail.example.org", "SmtpFrom=groups@example.org", "SmtpTo=a@example.org, b@example.org",
        "ConsoleUrl=https://groups.example.org/console/",
    ];

    [Fact]
    public void Without_settings_there_is_no_pager() => Read().Channels.Should().BeEquivalentTo(PagerChannels.None);

    [Fact]
    public void Both_channels_can_be_set_up()
    {
        var settings = Read([.. Webhook, .. Mail.SkipLast(1)]);

        settings.Channels.All.Should().Equal(PagerChannel.Webhook, PagerChannel.Mail);
        settings.Mail?.To.Should().Equal("a@example.org", "b@example.org");
        (settings.Mail?.Port, settings.Mail?.UsesStartTls).Should().Be((587, true));
    }

    [Theory]
    [InlineData("WebhookUrl=http://pager.example.org/hook", "Pager__WebhookUrl must be an https:// address")]
    [InlineData("WebhookUrl=nowhere", "Pager__WebhookUrl must be an https:// address")]
    [InlineData("WebhookSecret=short", "Pager__WebhookSecret must have at least 32 characters")]
    [InlineData("ConsoleUrl=", "Pager__ConsoleUrl is missing")]
    [InlineData("ConsoleUrl=http://groups.example.org", "Pager__ConsoleUrl must be an https:// address")]
    [InlineData("SmtpPort=25", "Pager__SmtpPort is set and Pager__SmtpHost is not.")]
    [InlineData("Webhook=x", "Pager__Webhook is not known; known are ConsoleUrl")]
    public void A_mistake_of_the_webhook_is_refused_in_a_sentence_without_the_secret(string setting, string sentence) =>
        FluentActions.Invoking(() => Read([.. Webhook, setting])).Should().Throw<InvalidDataException>()
            .WithMessage($"*{sentence}*").And.Message.Should().NotContain(Secret);

    [Theory]
    [InlineData("SmtpTo=", "Pager__SmtpTo is missing")]
    [InlineData("SmtpTo=nobody", "Pager__SmtpTo must be a mail address; 'nobody' is none.")]
    [InlineData("SmtpFrom=", "Pager__SmtpFrom must be a mail address")]
    [InlineData("SmtpPort=0", "Pager__SmtpPort must be a port from 1 to 65535")]
    [InlineData("SmtpStartTls=perhaps", "Pager__SmtpStartTls must be true or false")]
    [InlineData("WebhookSecret=0123456789abcdef0123456789abcdef", "Pager__WebhookSecret is set and Pager__WebhookUrl is not.")]
    public void A_mistake_of_the_mail_is_refused_in_a_sentence(string setting, string sentence) =>
        FluentActions.Invoking(() => Read([.. Mail, setting])).Should().Throw<InvalidDataException>().WithMessage($"*{sentence}*");

    [Fact]
    public void A_password_does_not_travel_in_clear() =>
        FluentActions.Invoking(() => Read([.. Mail, "SmtpUser=groups", "SmtpPassword=secret-word", "SmtpStartTls=false"]))
            .Should().Throw<InvalidDataException>().WithMessage("*needs Pager__SmtpStartTls=true*")
            .And.Message.Should().NotContain("secret-word");

    private static PagerSettings Read(params string[] settings)
    {
        var pairs = new Dictionary<string, string?>();
        foreach (var setting in settings)
        {
            var (name, value) = (setting[..setting.IndexOf('=', StringComparison.Ordinal)], setting[(setting.IndexOf('=',
                StringComparison.Ordinal) + 1)..]);
            pairs[$"Pager:{name}"] = value;
        }

        return PagerConfiguration.Read(new ConfigurationBuilder().AddInMemoryCollection(pairs).Build());
    }
}
