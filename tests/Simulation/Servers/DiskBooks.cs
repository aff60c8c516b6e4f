using TherapyGroups.Audit;
using TherapyGroups.Duty;
using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Moderation;
using TherapyGroups.Tests.Simulation.Model;

namespace TherapyGroups.Tests.Simulation.Servers;

/// <summary>The small books: duty, notices, sanctions, appeals, held messages and the waiting list.</summary>
public sealed class DiskBooks(Disk disk, Tables tables)
    : IDutyBook, INoticeBook, ISanctionBook, IAppealBook, IHeldMessages, IWaitingList
{
    public Task<IReadOnlyList<MemberId>> OnDutyByLoad() => disk.Read(tables.OnDutyByLoad);

    public Task<bool> IsOnDuty(MemberId clinician) => disk.Read(() => tables.IsOnDuty(clinician));

    public Task<RoutingQuestion> Question(GroupId group, MemberId member) => disk.Read(() => tables.Question(group));

    public Task SetLanguages(MemberId clinician, string languages) => disk.Write(() => true);

    public Task Set(MemberId clinician, bool onDuty, DateTimeOffset at) => disk.Write(() =>
    {
        tables.SetDuty(clinician, onDuty, at);
        return true;
    });

    public Task Saw(MemberId clinician, DateTimeOffset at) => disk.Write(() => true);

    public Task<IReadOnlyList<MemberId>> UnseenSince(DateTimeOffset before) => disk.Read(() => (IReadOnlyList<MemberId>)[]);

    public Task<MemberNotice?> Latest(MemberId member, MemberNoticeKind kind) => disk.Read(() =>
        tables.Notices.FindLast(notice => notice.Member == member && notice.Kind == kind));

    public Task<IReadOnlyList<MemberNotice>> Unseen(MemberId member, long after) => disk.Read(() => (IReadOnlyList<MemberNotice>)
        [.. tables.Notices.Where(notice => notice.Member == member && notice.Id > after)]);

    public Task MarkSeen(MemberId member, long notice, DateTimeOffset at) => disk.Write(() => true);

    public Task<AppendResult> Append(GroupEvent next, Sanction sanction) => disk.Write(() => tables.Append(next, sanction));

    public Task<Sanction?> Find(string id) => disk.Read(() => tables.Sanctions.Find(sanction => sanction.Id == id));

    public Task<IReadOnlyList<Sanction>> Of(MemberId member) => disk.Read(() => (IReadOnlyList<Sanction>)
        [.. tables.Sanctions.Where(sanction => sanction.Member == member).Reverse()]);

    public Task<bool> Raise(Appeal appeal) => disk.Write(() => tables.Raise(appeal));

    public Task<Appeal?> FindAppeal(string id) => disk.Read(() => tables.Appeals.Find(appeal => appeal.Id == id));

    public Task<IReadOnlyList<Appeal>> ListAppeals(GroupId? group, AppealState state) => disk.Read(() => (IReadOnlyList<Appeal>)
        [.. tables.Appeals.Where(appeal => appeal.State == state && (group is null || appeal.Group == group))]);

    public Task<IReadOnlyList<Appeal>> AppealsOf(MemberId member) => disk.Read(() => (IReadOnlyList<Appeal>)
        [.. tables.Appeals.Where(appeal => appeal.Member == member)]);

    public Task<AppendResult> Decide(Appeal decided, GroupEvent? ending, AuditEntry act) =>
        disk.Write(() => tables.Decide(decided, ending));

    public Task<AppendResult> Append(GroupId group, GroupEvent written, ModerationItem item) =>
        disk.Write(() => tables.Append(group, written, item));

    public Task<GroupFilters> Filters(GroupId group) => disk.Read(() => tables.Get(group).State.Filters);

    public Task<IReadOnlyDictionary<MessageId, OwnHidden>> Own(GroupId group, MemberId author, long from, long to) => disk.Read(() =>
        (IReadOnlyDictionary<MessageId, OwnHidden>)tables.Get(group).MessagesBefore(to + 1, int.MaxValue)
            .Where(message => message.Author == author && message.Seq >= from && message.State == MessageState.Hidden)
            .ToDictionary(message => message.MessageId, message => new OwnHidden(message.Text, "", message.HeldFor, "")));

    public Task<int> Take(GroupId group, MemberId member, DateTimeOffset at) =>
        disk.Write(() => tables.Get(group).Line.Take(member));

    public Task<bool> GiveUp(GroupId group, MemberId member) => disk.Write(() => tables.Get(group).Line.GiveUp(member));

    public Task<IReadOnlyList<WaitingPlace>> Line(GroupId group) => disk.Read(() => tables.Get(group).Line.Places);

    public Task Offer(GroupId group, IReadOnlyList<MemberId> to, DateTimeOffset until, DateTimeOffset now) =>
        disk.Write(() => tables.Offer(group, to, until, now));

    public Task<IReadOnlyList<GroupId>> Due(DateTimeOffset now, int limit) => disk.Read(() => (IReadOnlyList<GroupId>)
        [.. tables.Groups.Where(table => table.Line.IsDue(table.State, now)).Take(limit).Select(table => table.State.Group)]);
}
