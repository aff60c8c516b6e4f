using TherapyGroups.Clock;
using TherapyGroups.Groups;
using TherapyGroups.Members;

namespace TherapyGroups.Tests.Support;

/// <summary>Quick builders of people, groups and seats, in a real database.</summary>
/// <param name="books">Asked at each use: a reopened database has other ones.</param>
/// <param name="ids">Names what is built.</param>
/// <param name="time">When it is built.</param>
public sealed class World(Func<Books> books, IIdSource ids, TimeProvider time)
{
    public static readonly MemberId Administrator = new("administrator");

    public async Task<MemberId> Member(string pseudonym, AccountRoles roles = AccountRoles.Member)
    {
        var account = Account(pseudonym, roles);
        await Add(account);
        return account.Id;
    }

    /// <summary>A clinician whose licence an administrator has found in the register, unless told otherwise.</summary>
    public async Task<MemberId> Clinician(string pseudonym, bool isVerified = true, bool isOnDuty = false)
    {
        var account = Account(pseudonym, AccountRoles.Clinician) with
        {
            Credential = new Credential("LCSW 12345", "US-CA", isVerified ? time.Now() : null),
        };
        await Add(account);
        if (isOnDuty)
        {
            await books().Duty.Set(account.Id, onDuty: true, time.Now());
        }

        return account.Id;
    }

    public async Task<GroupId> Group(
        int capacity = GroupLimits.CapacityDefault, string name = "Evening calm", string topic = "anxiety", string? id = null)
    {
        var card = new GroupCard(
            new GroupId(id ?? ids.Next()), name, topic, "peer support", "en", AgeBand.Adult, Coverage.None, capacity,
            MembersSeated: 0, Waiting: 0, AgreementVersion: 1, "Be kind.", GroupLimits.RetentionDaysDefault);
        await books().Directory.Add(card, Administrator, time.Now());
        return card.Id;
    }

    /// <summary>Seats somebody by appending to the group's log, past the group's rules and before its grain has loaded.</summary>
    public async Task Seat(GroupId group, MemberId member, GroupRole role = GroupRole.Member)
    {
        var account = await books().Accounts.Find(member) ?? throw new InvalidOperationException($"There is no account {member}.");
        var seq = await books().Log.Head(group) + 1;
        var wish = new JoinGroup(member, account.Pseudonym, account.AgeBand, role, AgreementVersion: 1);
        await Append(group, GroupEvents.Joined(seq, wish, time.Now()));
    }

    /// <summary>Somebody new with a seat.</summary>
    public async Task<MemberId> SeatedMember(GroupId group, string pseudonym, GroupRole role = GroupRole.Member)
    {
        var member = await Member(pseudonym);
        await Seat(group, member, role);
        return member;
    }

    /// <summary>Appends a posting to the group's log, past its grain.</summary>
    public async Task<Message> Post(GroupId group, MemberId author, string text, string contentNote = "")
    {
        var account = await books().Accounts.Find(author) ?? throw new InvalidOperationException($"There is no account {author}.");
        var seq = await books().Log.Head(group) + 1;
        var wish = new PostMessage(author, new MessageId(Guid.NewGuid()), text, contentNote);
        var posted = GroupEvents.Posted(seq, wish, new Seat(GroupRole.Member, account.Pseudonym), time.Now());
        await Append(group, posted);
        return posted.Message ?? throw new InvalidOperationException("A posting without a message.");
    }

    /// <summary>Appends a change of a message to the group's log, past its grain.</summary>
    public async Task Change(
        GroupId group, MemberId by, MessageId message, MessageChange change, string text = "", string note = "", string reason = "because")
    {
        var stands = await books().Log.FindMessage(group, message) ?? throw new InvalidOperationException($"There is no {message}.");
        var seq = await books().Log.Head(group) + 1;
        await Append(group, GroupEvents.Changed(seq, stands, new ChangeMessage(by, message, change, text, note, reason), time.Now()));
    }

    public Account Account(string pseudonym, AccountRoles roles = AccountRoles.Member) => new(
        new MemberId($"{pseudonym}-{ids.Next()}"), pseudonym, pseudonym.ToUpperInvariant(), "hash", "stamp", AgeBand.Adult, "US", roles,
        time.Now());

    private async Task Add(Account account)
    {
        if (!await books().Accounts.Add(account))
        {
            throw new InvalidOperationException($"The pseudonym {account.Pseudonym} is taken.");
        }
    }

    private async Task Append(GroupId group, GroupEvent next)
    {
        if (await books().Log.Append(group, next) != AppendResult.Saved)
        {
            throw new InvalidOperationException($"The log of {group} did not take {next}.");
        }
    }
}
