using System.Globalization;
using System.Net.Mail;
using Microsoft.Extensions.Configuration;

namespace TherapyGroups.Silo.Paging;

/// <summary>Reads the pager from the configuration section <c>Pager</c> (<c>Pager__WebhookUrl</c>, <c>Pager__SmtpHost</c>, …).</summary>
public sealed class PagerConfiguration
{
    private const int SecretMinLength = 32;
    private const int PortDefault = 587;

    private static readonly char[] Separators = [',', ';'];

    private static readonly string[] Known =
    [
        "ConsoleUrl", "WebhookUrl", "WebhookSecret", "SmtpHost", "SmtpPort", "SmtpFrom", "SmtpTo", "SmtpUser", "SmtpPassword",
        "SmtpStartTls",
    ];

    private readonly IConfigurationSection section;
    private readonly List<string> mistakes = [];

    private PagerConfiguration(IConfiguration configuration) => section = configuration.GetSection("Pager");

    /// <summary>What is set up; without a webhook and a mail server there is no pager.</summary>
    /// <exception cref="InvalidDataException">
    /// Something is wrong or missing: one sentence for each mistake, with the setting's name and never a secret.
    /// </exception>
    public static PagerSettings Read(IConfiguration configuration)
    {
        var reader = new PagerConfiguration(configuration);
        var settings = reader.Read();
        return reader.mistakes.Count == 0 ? settings : throw new InvalidDataException(string.Join(' ', reader.mistakes));
    }

    private string this[string name] => section[name]?.Trim() ?? "";

    private PagerSettings Read()
    {
        foreach (var setting in section.GetChildren().Where(one => !Known.Contains(one.Key, StringComparer.OrdinalIgnoreCase)))
        {
            mistakes.Add($"Pager__{setting.Key} is not known; known are {string.Join(", ", Known)}.");
        }

        var webhook = Webhook();
        var mail = Mail();
        var isAny = webhook is not null || mail is not null;
        return new PagerSettings(isAny ? ConsoleUrl() : null, webhook, mail);
    }

    private Uri? ConsoleUrl()
    {
        if (Address("ConsoleUrl") is { } url)
        {
            return url;
        }

        if (this["ConsoleUrl"].Length == 0)
        {
            mistakes.Add("Pager__ConsoleUrl is missing: whoever is called needs the address of the console, such as "
                + "https://groups.example.org/console/.");
        }

        return null;
    }

    private WebhookSettings? Webhook()
    {
        if (this["WebhookUrl"].Length == 0)
        {
            Needs("WebhookSecret", "WebhookUrl");
            return null;
        }

        if (this["WebhookSecret"].Length < SecretMinLength)
        {
            mistakes.Add($"Pager__WebhookSecret must have at least {SecretMinLength} characters: the receiver knows us by it.");
        }

        return Address("WebhookUrl") is { } url ? new WebhookSettings(url, this["WebhookSecret"]) : null;
    }

    private MailSettings? Mail()
    {
        if (this["SmtpHost"].Length == 0)
        {
            foreach (var name in new[] { "SmtpPort", "SmtpFrom", "SmtpTo", "SmtpUser", "SmtpPassword", "SmtpStartTls" })
            {
                Needs(name, "SmtpHost");
            }

            return null;
        }

        var to = this["SmtpTo"].Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (to.Length == 0)
        {
            mistakes.Add("Pager__SmtpTo is missing: it names to whom the mail goes, several with commas between.");
        }

        Check("SmtpFrom", this["SmtpFrom"]);
        Array.ForEach(to, address => Check("SmtpTo", address));
        var usesStartTls = StartTls();
        if (this["SmtpUser"].Length > 0 && !usesStartTls && !IsThisMachine(this["SmtpHost"]))
        {
            mistakes.Add("Pager__SmtpUser needs Pager__SmtpStartTls=true: else the password travels in clear.");
        }

        return new MailSettings(
            this["SmtpHost"], Port(), this["SmtpFrom"], [.. to], this["SmtpUser"], section["SmtpPassword"] ?? "", usesStartTls);
    }

    private int Port()
    {
        if (this["SmtpPort"].Length == 0)
        {
            return PortDefault;
        }

        if (int.TryParse(this["SmtpPort"], NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= 65_535)
        {
            return port;
        }

        mistakes.Add($"Pager__SmtpPort must be a port from 1 to 65535; it is '{this["SmtpPort"]}'.");
        return PortDefault;
    }

    private bool StartTls()
    {
        if (this["SmtpStartTls"].Length == 0)
        {
            return true;
        }

        if (bool.TryParse(this["SmtpStartTls"], out var isTrue))
        {
            return isTrue;
        }

        mistakes.Add($"Pager__SmtpStartTls must be true or false; it is '{this["SmtpStartTls"]}'.");
        return true;
    }

    private void Needs(string name, string other)
    {
        if (this[name].Length > 0)
        {
            mistakes.Add($"Pager__{name} is set and Pager__{other} is not.");
        }
    }

    private void Check(string name, string address)
    {
        if (!MailAddress.TryCreate(address, out _))
        {
            mistakes.Add($"Pager__{name} must be a mail address; '{address}' is none.");
        }
    }

    /// <summary>HTTPS, or HTTP on this machine: what is called for is nobody else's to read on the way.</summary>
    private Uri? Address(string name)
    {
        if (this[name].Length == 0)
        {
            return null;
        }

        if (Uri.TryCreate(this[name], UriKind.Absolute, out var url)
            && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback)))
        {
            return url;
        }

        mistakes.Add($"Pager__{name} must be an https:// address (http:// on this machine alone).");
        return null;
    }

    private static bool IsThisMachine(string host) => Uri.TryCreate($"http://{host}", UriKind.Absolute, out var url) && url.IsLoopback;
}
