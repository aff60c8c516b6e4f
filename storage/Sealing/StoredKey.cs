namespace TherapyGroups.Storage.Sealing;

/// <summary>A wrapped data key as it is stored.</summary>
/// <param name="IsAccount">Whether it is an account's; else a record's.</param>
/// <param name="Owner">The account's id, or the record's name.</param>
/// <param name="Wrapped">The box under the master key.</param>
internal sealed record StoredKey(bool IsAccount, string Owner, byte[] Wrapped)
{
    /// <summary>What the box is bound to.</summary>
    public string Identity => IsAccount ? AccountIdentity(Owner) : RecordIdentity(Owner);

    public static string AccountIdentity(string account) => $"account-key/{account}";

    public static string RecordIdentity(string record) => $"record-key/{record}";

    public override string ToString() => $"key of {Owner}";
}
