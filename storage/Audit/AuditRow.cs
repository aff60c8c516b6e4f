namespace TherapyGroups.Storage.Audit;

/// <summary>A row of <c>audit</c>.</summary>
internal sealed class AuditRow
{
    public const string Select =
        """
        SELECT audit_id AS id, number, at, by_id AS actor, act, subject, reason, reason_sealed AS reasonSealed, hash FROM audit
        """;

    public long Id { get; init; }

    public long Number { get; init; }

    public long At { get; init; }

    public string Actor { get; init; } = "";

    public string Act { get; init; } = "";

    public string Subject { get; init; } = "";

    /// <summary>In clear in old rows; empty in new ones.</summary>
    public string Reason { get; init; } = "";

    public byte[]? ReasonSealed { get; init; }

    public string Hash { get; init; } = "";
}
