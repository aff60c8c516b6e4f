using TherapyGroups.ClientWeb.Access;
using TherapyGroups.ClientWeb.Safety;
using TherapyGroups.Duty;
using TherapyGroups.Groups;
using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Delivery;

/// <summary>Members' own streams. Notices are rows: on connecting a member gets all that they have not put away.</summary>
public sealed class MemberFeeds(
    IGrainFactory grains, INoticeBook notices, ISanctionBook sanctions, IGroupDirectory directory, IDutyBook duty,
    CrisisContacts contacts, FeedLoop loop, TimeProvider time, ILoggerFactory loggers)
{
    private readonly RelayRegistry<MemberId> relays = new(id =>
        new MemberRelay(id, grains, time, loggers.CreateLogger<MemberRelay>()));

    public async Task Serve(Caller caller, long after, HttpContext context)
    {
        using var feed = new OpenFeed();
        var cursor = after;
        try
        {
            await relays.Attach(caller.Id, feed);
            await loop.RunWhile(
                context,
                feed,
                async stream => cursor = await CatchUp(stream, caller.Account, cursor),
                async (stream, _) =>
                {
                    cursor = await CatchUp(stream, caller.Account, cursor);
                    return true;
                },
                () => Task.FromResult(true));
        }
        finally
        {
            relays.Detach(caller.Id, feed);
        }
    }

    private async Task<long> CatchUp(EventStream stream, Account account, long cursor)
    {
        foreach (var notice in await notices.Unseen(account.Id, cursor))
        {
            await stream.Write(await Frame(notice, account));
            cursor = notice.Id;
        }

        return cursor;
    }

    private async Task<ReadOnlyMemory<byte>> Frame(MemberNotice notice, Account account) => notice.Kind switch
    {
        MemberNoticeKind.SupportCard => EventStream.Frame(notice.Id, "support-card", new SupportCardView(
            notice.Id.ToString(System.Globalization.CultureInfo.InvariantCulture),
            notice.At,
            account.Country,
            contacts.Of(account.Country),
            (await duty.OnDutyByLoad()).Count > 0)),
        MemberNoticeKind.Sanction => EventStream.Frame(notice.Id, "sanction", await View(notice)),
    };

    private async Task<SanctionView> View(MemberNotice notice)
    {
        var sanction = await sanctions.Find(notice.Subject) ?? throw new InvalidOperationException("A notice of no sanction.");
        var kind = sanction.Kind switch
        {
            SanctionKind.Warn => "warn",
            SanctionKind.Mute => "mute",
            SanctionKind.Remove => "remove",
        };
        return new SanctionView(
            notice.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), notice.At, kind, sanction.Group.Value,
            (await directory.Find(sanction.Group))?.Name ?? "", sanction.Until, sanction.Reason);
    }

    private sealed record SanctionView(
        string Id, DateTimeOffset At, string Kind, string GroupId, string GroupName, DateTimeOffset? Until, string Reason)
    {
        public override string ToString() => $"sanction {Id}";
    }

    private sealed record SupportCardView(
        string Id, DateTimeOffset At, string Country, IReadOnlyList<CrisisContact> Contacts, bool ClinicianOnDuty);
}
