namespace TherapyGroups.ClientWeb.Access;

/// <summary>
/// Why somebody reads what they must have a reason for. Pages say it in the header <see cref="Header"/>, percent-encoded, so that it stands
/// in no address, history or log on the way; <c>?reason=</c> is read too, for programs that cannot.
/// </summary>
public static class Reason
{
    public const string Header = "X-Reason";
    private const int MaxLength = 1_000;

    /// <summary>The reason, empty if none is given. False if it is too long.</summary>
    public static bool TryRead(HttpRequest request, out string reason)
    {
        var header = request.Headers[Header].ToString();
        reason = (header.Length > 0 ? Uri.UnescapeDataString(header) : request.Query["reason"].ToString()).Trim();
        return reason.Length <= MaxLength;
    }
}
