using TherapyGroups.Duty;
using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Tests.Simulation.Model;

namespace TherapyGroups.Tests.Simulation.Servers;

/// <summary>The small books: duty, notices, sanctions and the waiting list.</summary>
public sealed class DiskBooks(Disk disk, Tables tables) : IDutyBook, INoticeBook, ISanctionBook, IWaitingList
{
    public Task<IReadOnlyList<MemberId>> OnDutyByLoad() => disk.Read(tables.OnDutyByLoad);

    public Task<bool> IsOnDuty(MemberId clinician) => disk.Read(() => tables.IsOnDuty(clinician));

    public Task Set(MemberId clinician, bool onDuty, DateTimeOffset at) => disk.Write(() =>
    {
        tables.SetDuty(clinician, onDuty, at);
        return true;
    });

    public Task<MemberNotice?> Latest(MemberId member, MemberNoticeKind kind) => disk.Read(() =>
        tables.Notices.FindLast(notice => notice.Member == member && notice.Kind == kind));

    public Task<IReadOnlyList<MemberNotice>> Unseen(MemberId member, long after) => disk.Read(() => (IReadOnlyList<MemberNotice>)
        [.. tables.Notices.Where(notice => notice.Member == member && notice.Id > after)]);

    public Task MarkSeen(MemberId member, long notice, DateTimeOffset at) => disk.Write(() => true);

    public Task<AppendResult> Append(GroupEvent next, Sanction sanction) => disk.Write(() => tables.Append(next, sanction));

    public Task<Sanction?> Find(string id) => disk.Read(() => tables.Sanctions.Find(sanction => sanction.Id == id));

    public Task<int> Take(GroupId group, MemberId member, DateTimeOffset at) =>
        disk.Write(() => tables.Get(group).TakePlace(member));

    public Task<bool> GiveUp(GroupId group, MemberId member) => disk.Write(() => tables.Get(group).GiveUpPlace(member));
}
