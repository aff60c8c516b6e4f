namespace TherapyGroups.Members;

/// <summary>Secrets that all processes over one database have in common, made by whichever asks first.</summary>
public interface ISharedKeys
{
    /// <summary>32 random bytes, the same for everyone who asks for this purpose, also after a restart.</summary>
    /// <exception cref="Storage.StorageUnavailableException">The database does not answer.</exception>
    Task<byte[]> For(string purpose);
}
