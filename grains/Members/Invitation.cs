namespace TherapyGroups.Members;

/// <summary>A code that gives a role to the account it is used for, once.</summary>
public sealed record Invitation(string CodeHash, AccountRoles Role, Credential? Credential, MemberId InvitedBy, DateTimeOffset ExpiresAt);
