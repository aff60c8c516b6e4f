namespace TherapyGroups.Members;

/// <summary>A professional's licence to practise, as an administrator found it in the register.</summary>
/// <param name="Licence">Kind of licence; with the number, where that has no field of its own.</param>
/// <param name="Jurisdiction">Where it is valid.</param>
/// <param name="VerifiedAt">When an administrator looked it up, UTC; null while nobody has.</param>
public sealed record Credential(string Licence, string Jurisdiction, DateTimeOffset? VerifiedAt)
{
    /// <summary>Its number in the register, or empty.</summary>
    public string Number { get; init; } = "";

    /// <summary>The register that was looked at, as a name or an address; or empty.</summary>
    public string Register { get; init; } = "";

    /// <summary>When the licence runs out, UTC; null for one that does not.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>The administrator who looked it up; null while nobody has.</summary>
    public MemberId? VerifiedBy { get; init; }

    /// <summary>Whether it gives clinical rights at that moment: verified, and not run out.</summary>
    public bool HoldsAt(DateTimeOffset now) => CredentialRules.State(this, now) == CredentialState.Verified;
}
