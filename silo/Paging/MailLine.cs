using System.Net;
using System.Net.Mail;
using TherapyGroups.Paging;

namespace TherapyGroups.Silo.Paging;

/// <summary>Mails a call. It counts as sent when the mail server has taken it for every addressee.</summary>
public sealed class MailLine(MailSettings settings, Uri console) : IPagerLine
{
    public PagerChannel Channel => PagerChannel.Mail;

    public async Task Send(Page page, CancellationToken cancellation)
    {
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.UsesStartTls };
        if (settings.User.Length > 0)
        {
            client.Credentials = new NetworkCredential(settings.User, settings.Password);
        }

        using var mail = new MailMessage
        {
            From = new MailAddress(settings.From),
            Subject = PageText.Subject(page),
            Body = PageText.Body(console, page),
        };
        mail.Headers.Add("X-Idempotency-Key", page.Id);
        foreach (var address in settings.To)
        {
            mail.To.Add(address);
        }

        try
        {
            await client.SendMailAsync(mail, cancellation);
        }
        catch (SmtpException failure)
        {
            throw new PagerException($"mail server said {failure.StatusCode}", failure);
        }
    }
}
