namespace TherapyGroups.Groups;

/// <summary>Who facilitates a group, said plainly.</summary>
public enum GroupLead
{
    /// <summary>Nobody among those who facilitate has a licence that holds today.</summary>
    Peers = 1,

    /// <summary>Somebody among those who facilitate has a licence that an administrator has verified and that has not expired.</summary>
    Professional = 2,
}
