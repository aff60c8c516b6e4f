namespace TherapyGroups.Members;

/// <summary>A professional's licence to practise, as an administrator found it in the register.</summary>
/// <param name="Licence">Kind and number, as the register has it.</param>
/// <param name="Jurisdiction">Where it is valid.</param>
/// <param name="VerifiedAt">When an administrator looked it up, UTC; null while nobody has.</param>
public sealed record Credential(string Licence, string Jurisdiction, DateTimeOffset? VerifiedAt);
