namespace TherapyGroups.Members;

/// <summary>Where sign-ins failed and succeeded. Names and sources are stored as keyed hashes only.</summary>
public interface ISignInBook
{
    /// <summary>Until when this name may not be tried from this source, UTC; null if it may.</summary>
    Task<DateTimeOffset?> RefusedUntil(string name, string source, DateTimeOffset now);

    /// <summary>Whether the name's owner has signed in from this source within <see cref="LockoutRules.TrustedFor"/>.</summary>
    Task<bool> IsTrusted(string name, string source, DateTimeOffset now);

    /// <summary>Counts a failure, which may lock the name at this source.</summary>
    Task Fail(string name, string source, DateTimeOffset now);

    Task Succeed(string name, string source, DateTimeOffset now);

    /// <summary>Drops what no longer matters.</summary>
    Task Sweep(DateTimeOffset now);
}
