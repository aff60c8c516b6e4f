namespace TherapyGroups.Storage.Keeping;

/// <summary>Where a rotation of the master key is. After a crash at any of them the next start finds the right key.</summary>
public enum RotationStep
{
    /// <summary>The new key is on disk beside the old one. Everything is still wrapped under the old one.</summary>
    KeyWritten,

    /// <summary>One transaction has wrapped everything under the new key.</summary>
    Rewrapped,

    /// <summary>The new key is in the old one's place.</summary>
    KeyMoved,

    /// <summary>The key files beside the backups are written under the new key.</summary>
    BackupsWritten,

    /// <summary>The old key is gone.</summary>
    OldKeyDestroyed,
}
