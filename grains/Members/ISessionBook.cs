using TherapyGroups.Groups;

namespace TherapyGroups.Members;

/// <summary>Signed-in sessions, held on the server so that they can be ended there. Only a hash of a session's key is stored.</summary>
public interface ISessionBook
{
    Task Open(string keyHash, MemberId account, DateTimeOffset at, DateTimeOffset expiresAt);

    /// <summary>Whose session it is, or null if it is unknown, ended or expired, or the account is closed.</summary>
    Task<MemberId?> Find(string keyHash, DateTimeOffset now);

    /// <summary>The open sessions of all who have a seat in a group, by the hash of their key. Closed accounts have none.</summary>
    Task<IReadOnlySet<string>> OpenIn(GroupId group, DateTimeOffset now);

    Task Extend(string keyHash, DateTimeOffset expiresAt);

    /// <summary>Lets no session last beyond <paramref name="latest"/>: one opened while the clock was ahead would last too long.</summary>
    Task Shorten(DateTimeOffset latest);

    Task End(string keyHash);

    Task EndAll(MemberId account);

    /// <summary>Drops rows that expired before <paramref name="now"/>.</summary>
    Task Sweep(DateTimeOffset now);
}
