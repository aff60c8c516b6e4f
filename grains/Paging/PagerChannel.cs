namespace TherapyGroups.Paging;

/// <summary>A way to reach people who have no console open. The numbers are stored: never renumber.</summary>
public enum PagerChannel
{
    /// <summary>A signed HTTP request to a paging service.</summary>
    Webhook = 1,

    /// <summary>A mail.</summary>
    Mail = 2,
}
