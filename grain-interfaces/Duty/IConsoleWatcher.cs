using TherapyGroups.RiskCases;

namespace TherapyGroups.Duty;

/// <summary>A front end with clinicians' consoles open.</summary>
[Alias("console-watcher")]
public interface IConsoleWatcher : IGrainObserver
{
    /// <summary>A case was raised, changed or escalated.</summary>
    [Alias("announced"), OneWay]
    Task Announced(CaseNotice notice, CaseAnnouncement announcement);
}
