using System.Collections.Immutable;
using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.RiskCases;

namespace TherapyGroups.Duty;

/// <summary>The one desk that knows who is on duty and which consoles are open; the key is <see cref="AlertDesk.Key"/>.</summary>
[Alias("alert-desk")]
public interface IAlertDeskGrain : IGrainWithStringKey
{
    /// <summary>
    /// Chooses the clinician on duty who fits best to a case of <paramref name="member"/> from <paramref name="group"/>, passing over
    /// <paramref name="member"/> and <paramref name="notTo"/>; null if there is none. By what, says <c>RoutingRules</c>.
    /// </summary>
    [Alias("choose")]
    Task<MemberId?> Choose(GroupId group, MemberId member, ImmutableArray<MemberId> notTo);

    /// <summary>Tells every open console. A lost push is repaired when the console's front end renews its subscription.</summary>
    [Alias("announce"), OneWay]
    Task Announce(CaseNotice notice, CaseAnnouncement announcement);

    /// <summary>Subscribes a front end, or renews; lapses after <see cref="WatcherLimits.ExpirySeconds"/>.</summary>
    [Alias("watch")]
    Task Watch(IConsoleWatcher watcher);

    [Alias("unwatch")]
    Task Unwatch(IConsoleWatcher watcher);

    /// <summary>
    /// A clinician comes on duty or goes off. On coming on, cases that wait for somebody are routed; on going off, those that the clinician
    /// was asked to take and has not taken are routed anew.
    /// </summary>
    [Alias("set-duty")]
    Task SetDuty(MemberId clinician, bool onDuty);
}
