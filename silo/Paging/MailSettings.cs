using System.Collections.Immutable;

namespace TherapyGroups.Silo.Paging;

/// <summary>How calls are mailed.</summary>
/// <param name="Host">The mail server.</param>
/// <param name="Port">Its port.</param>
/// <param name="From">The sender's address.</param>
/// <param name="To">To whom.</param>
/// <param name="User">Empty: no sign-in.</param>
/// <param name="Password">Of <paramref name="User"/>.</param>
/// <param name="UsesStartTls">Whether the connection is encrypted by STARTTLS; a server that does not offer it is then refused.</param>
public sealed record MailSettings(
    string Host, int Port, string From, ImmutableArray<string> To, string User, string Password, bool UsesStartTls)
{
    public override string ToString() => "mail";
}
