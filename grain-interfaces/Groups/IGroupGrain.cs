using System.Collections.Immutable;
using TherapyGroups.Members;
using TherapyGroups.Sessions;

namespace TherapyGroups.Groups;

/// <summary>
/// One group's room; the key is the <see cref="GroupId"/>. It decides with pure rules, appends to the group's log, and answers only
/// when the database has the event on disk. Then it tells its watchers and nudges moderation; both are hints, the log is the truth.
/// </summary>
[Alias("group")]
public interface IGroupGrain : IGrainWithStringKey
{
    /// <summary>Posts. The same message id again gets the first answer, also after a restart.</summary>
    /// <exception cref="Storage.StorageUnavailableException">Nothing was stored, or it is not known: the client may send the same id
    /// again.</exception>
    [Alias("post")]
    Task<PostOutcome> Post(PostMessage command);

    /// <summary>The first answer to a message that was posted before, or null if it was not. Stores nothing.</summary>
    [Alias("repeat")]
    Task<PostOutcome?> Repeat(PostMessage command);

    /// <summary>Edits, withdraws, hides or restores a message.</summary>
    /// <exception cref="Storage.StorageUnavailableException">As for <see cref="Post"/>.</exception>
    [Alias("change")]
    Task<ChangeOutcome> Change(ChangeMessage command);

    /// <summary>Warns, mutes or removes a member, who gets a private notice with the reason.</summary>
    /// <exception cref="Storage.StorageUnavailableException">Nothing was stored, or it is not known: look before doing it again.
    /// </exception>
    [Alias("sanction")]
    Task<SanctionOutcome> Sanction(SanctionMember command);

    /// <summary>
    /// Decides an appeal against a sanction of this group; a lifted one ends in the same write. The member is told in private.
    /// </summary>
    /// <exception cref="Storage.StorageUnavailableException">As for <see cref="Sanction"/>.</exception>
    [Alias("decide-appeal")]
    Task<AppealResult> DecideAppeal(DecideAppeal command);

    /// <summary>Changes what the group has folded until a moderator has looked; every member is told.</summary>
    /// <exception cref="Storage.StorageUnavailableException">As for <see cref="Post"/>.</exception>
    [Alias("set-filters")]
    Task<ChangeOutcome> SetFilters(SetFilters command);

    /// <summary>Slows the group down, or ends that; every member is told.</summary>
    /// <exception cref="Storage.StorageUnavailableException">As for <see cref="Post"/>.</exception>
    [Alias("set-slow-mode")]
    Task<SlowModeOutcome> SetSlowMode(SetSlowMode command);

    /// <summary>Takes a seat, or a place on the waiting list.</summary>
    [Alias("join")]
    Task<JoinOutcome> Join(JoinGroup command);

    /// <summary>
    /// The log has grown past this grain (an erasure writes to many groups at once): it reads again and tells its watchers. A hint.
    /// </summary>
    [Alias("log-grew")]
    Task LogGrew();

    /// <summary>Gives somebody a role in the group, whether they are in it or not.</summary>
    /// <exception cref="Storage.StorageUnavailableException">As for <see cref="Post"/>.</exception>
    [Alias("seat-staff")]
    Task<SeatStaffResult> SeatStaff(SeatStaff command);

    /// <summary>Lets somebody read along until the end of one session, once.</summary>
    /// <exception cref="Storage.StorageUnavailableException">Nothing was stored, or it is not known: asking again tells.</exception>
    [Alias("sit-in")]
    Task<SitInOutcome> SitIn(SitInGroup command);

    /// <summary>Gives the group another agreement, which members accept before they write again.</summary>
    /// <exception cref="Storage.StorageUnavailableException">Nothing was stored, or it is not known: asking again tells.</exception>
    [Alias("change-agreement")]
    Task<AgreementOutcome> ChangeAgreement(ChangeAgreement command);

    /// <summary>Changes how many the group seats, and who looks after its room; every member is told.</summary>
    /// <exception cref="Storage.StorageUnavailableException">Nothing was stored, or it is not known: asking again tells.</exception>
    [Alias("change-group")]
    Task<ChangeGroupOutcome> ChangeGroup(ChangeGroup command);

    /// <summary>
    /// Closes the group for good: everybody in it is told and reads on, nobody writes, joins, waits or meets there any more.
    /// </summary>
    /// <exception cref="Storage.StorageUnavailableException">Nothing was stored, or it is not known: asking again tells.</exception>
    [Alias("close-group")]
    Task<CloseGroupOutcome> CloseGroup(CloseGroup command);

    /// <summary>
    /// Offers free seats to those who wait, in their order, and takes back offers that have run out. A hint: the sweep calls it where
    /// something is due.
    /// </summary>
    [Alias("seats-due"), OneWay]
    Task SeatsDue();

    /// <summary>Gives the group a weekly plan of sessions, or takes it away.</summary>
    /// <exception cref="Storage.StorageUnavailableException">Nothing was stored, or it is not known: asking again is harmless.</exception>
    [Alias("plan-sessions")]
    Task<PlanOutcome> PlanSessions(PlanSessions command);

    /// <summary>Moves the session that is on, or the next one.</summary>
    /// <exception cref="Storage.StorageUnavailableException">Nothing was stored, or it is not known: look before doing it again.
    /// </exception>
    [Alias("move-session")]
    Task<MoveOutcome> MoveSession(MoveSession command);

    /// <summary>Does what time has made due about the session: the reminder, the opening, the closing.</summary>
    [Alias("session-due"), OneWay]
    Task SessionDue();

    /// <summary>Gives the seat back. True if there was one.</summary>
    [Alias("leave")]
    Task<bool> Leave(MemberId member);

    /// <summary>
    /// Subscribes a front end, or renews its subscription, which lapses after <see cref="WatcherLimits.ExpirySeconds"/>.
    /// Returns the log's head, so that a front end that missed a push finds out at its next renewal.
    /// </summary>
    [Alias("watch")]
    Task<long> Watch(IGroupWatcher watcher);

    [Alias("unwatch")]
    Task Unwatch(IGroupWatcher watcher);

    /// <summary>
    /// Who has the room open at this front end; said when it changes, and again before <see cref="WatcherLimits.ExpirySeconds"/> are over.
    /// Passed on to watchers when somebody comes or goes, never stored.
    /// </summary>
    [Alias("here"), OneWay]
    Task Here(IGroupWatcher watcher, ImmutableArray<MemberId> members);

    /// <summary>Who has the room open now, as far as front ends have said; for a clinician who looks at a case.</summary>
    [Alias("who-is-here")]
    Task<ImmutableArray<MemberId>> WhoIsHere();

    /// <summary>Somebody is writing. Passed on to watchers, at most once in two seconds for each member; never stored.</summary>
    [Alias("typing"), OneWay]
    Task Typing(MemberId member);
}
