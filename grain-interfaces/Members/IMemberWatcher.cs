namespace TherapyGroups.Members;

/// <summary>A front end with a member's private stream open.</summary>
[Alias("member-watcher")]
public interface IMemberWatcher : IGrainObserver
{
    /// <summary>There are notices to read.</summary>
    [Alias("noticed"), OneWay]
    Task Noticed();
}
