namespace TherapyGroups.Members;

/// <summary>
/// The keys that browsers of staff are known by. Whether this server made one can be told without a look at the database, so that even
/// a flood is sorted cheaply. It says neither whose the browser is nor that it is still trusted: <see cref="ISignInBook"/> does.
/// </summary>
public interface IDeviceKeys
{
    /// <summary>A fresh key, which nobody can guess. At most 96 characters, of those that a cookie may hold.</summary>
    string Make();

    /// <summary>Whether this server, or another with the same master key, made it.</summary>
    bool IsOurs(string key);
}
