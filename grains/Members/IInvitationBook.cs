namespace TherapyGroups.Members;

/// <summary>Invitations by staff. Only a hash of the code is stored.</summary>
public interface IInvitationBook
{
    /// <summary>False, and nothing is stored, if there is one with this code already, open or used.</summary>
    Task<bool> Add(Invitation invitation);

    /// <summary>
    /// An invitation that can be used. Null if it is unknown, used or expired. <see cref="IAccountBook.AddInvited"/> uses it up.
    /// </summary>
    Task<Invitation?> Find(string codeHash, DateTimeOffset now);
}
