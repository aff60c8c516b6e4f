namespace TherapyGroups.Audit;

/// <summary>
/// Append-only record of every act of staff and every reading of private text by staff; each row carries the hash of the one before.
/// </summary>
public interface IAuditTrail
{
    /// <summary>Completes once on disk. What is read or done comes after.</summary>
    Task Record(AuditEntry entry);

    /// <summary>Rows before <paramref name="before"/>, newest first.</summary>
    Task<IReadOnlyList<(long Id, AuditEntry Entry)>> ReadBefore(long before, int limit);

    /// <summary>Rows after <paramref name="after"/>, oldest first.</summary>
    Task<IReadOnlyList<(long Id, AuditEntry Entry)>> Read(long after, int limit);
}
