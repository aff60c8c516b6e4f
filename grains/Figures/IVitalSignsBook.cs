namespace TherapyGroups.Figures;

/// <summary>What an operator must be able to see at any moment, out of the rows themselves.</summary>
public interface IVitalSignsBook
{
    /// <exception cref="Storage.StorageUnavailableException">The database does not answer.</exception>
    Task<VitalSigns> Read(DateTimeOffset now);
}
