namespace TherapyGroups.Silo.Paging;

/// <summary>Where calls are posted to.</summary>
/// <param name="Url">HTTPS, or HTTP on this machine.</param>
/// <param name="Secret">The key of the signature: at least 32 characters, which the receiver has too.</param>
public sealed record WebhookSettings(Uri Url, string Secret)
{
    public override string ToString() => "webhook";
}
