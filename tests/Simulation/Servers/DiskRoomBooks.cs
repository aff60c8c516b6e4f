using System.Collections.Immutable;
using TherapyGroups.Audit;
using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Sessions;
using TherapyGroups.Tests.Simulation.Model;

namespace TherapyGroups.Tests.Simulation.Servers;

/// <summary>What stands beside a group's log: guests, agreements, sessions.</summary>
public sealed class DiskRoomBooks(Disk disk, Tables tables) : IGuestBook, IAgreementBook, IGroupBook, IScheduleBook
{
    public Task<AppendResult> Append(GroupEvent arrived, Guest guest) => disk.Write(() =>
    {
        var table = tables.Get(guest.Group);
        var result = table.Append(arrived);
        if (result == AppendResult.Saved)
        {
            table.SatIn.Add(guest.Member);
        }

        return result;
    });

    public Task<bool> HasSatIn(GroupId group, MemberId member) => disk.Read(() => tables.Get(group).SatIn.Contains(member));

    /// <summary>Nobody reads as a guest here.</summary>
    public Task<GuestPass?> Find(GroupId group, MemberId member, DateTimeOffset now) => disk.Read(() => (GuestPass?)null);

    public Task<IReadOnlyList<(MemberId Member, string Pseudonym)>> Now(GroupId group, DateTimeOffset now) =>
        disk.Read(() => (IReadOnlyList<(MemberId, string)>)[]);

    public Task<IReadOnlyList<GuestArrival>> Arrivals(GroupId group, long fromSeq, long beforeSeq, int limit) =>
        disk.Read(() => (IReadOnlyList<GuestArrival>)[]);

    public Task<AppendResult> Append(GroupId group, GroupEvent changed, string agreement, MemberId by) =>
        disk.Write(() => tables.Get(group).Append(changed));

    public Task<string?> Find(GroupId group) => disk.Read(() => (string?)"");

    public Task<AppendResult> Append(GroupId group, GroupEvent changed, AuditEntry act) =>
        disk.Write(() => tables.Get(group).Append(changed));

    public Task<AppendResult> Close(GroupId group, ImmutableArray<GroupEvent> events, AuditEntry act) => disk.Write(() =>
        events.Any(next => tables.Get(group).Append(next) == AppendResult.Conflict) ? AppendResult.Conflict : AppendResult.Saved);

    public Task Plan(PlanSessions command, GroupId group, GroupSession? first, DateTimeOffset at) => disk.Write(() =>
    {
        var table = tables.Get(group);
        table.Replace(table.State with { Plan = command.Plan, Session = first, OpenBetweenSessions = command.OpenBetweenSessions });
        return true;
    });

    public Task<AppendResult> Append(
        GroupId group, ImmutableArray<GroupEvent> events, GroupSession session, DateTimeOffset dueAt, MemberNoticeKind? notice) =>
        disk.Write(() =>
        {
            var table = tables.Get(group);
            if (events.Any(next => table.Append(next) == AppendResult.Conflict))
            {
                return AppendResult.Conflict;
            }

            table.Replace(table.State with { Session = session });
            return AppendResult.Saved;
        });

    public Task<bool> Keep(
        GroupId group, GroupSession before, GroupSession after, DateTimeOffset dueAt, MemberNoticeKind? notice, DateTimeOffset at) =>
        disk.Write(() =>
        {
            var table = tables.Get(group);
            var stands = table.State.Session == before;
            table.Replace(stands ? table.State with { Session = after } : table.State);
            return stands;
        });

    public Task<IReadOnlyList<GroupId>> Due(DateTimeOffset now, int limit) => disk.Read(() => (IReadOnlyList<GroupId>)
    [
        .. tables.Groups.Where(table => table.State is { Plan: { } plan, Session: { } session } && SessionRules.DueAt(plan, session) <= now)
            .Take(limit).Select(table => table.State.Group),
    ]);
}
