namespace TherapyGroups.Members;

/// <summary>Invitations by staff. Only a hash of the code is stored.</summary>
public interface IInvitationBook
{
    Task Add(Invitation invitation);

    /// <summary>Uses an invitation up. Null if it is unknown, used or expired.</summary>
    Task<Invitation?> Redeem(string codeHash, MemberId by, DateTimeOffset now);
}
