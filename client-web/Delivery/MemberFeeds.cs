using TherapyGroups.ClientWeb.Access;
using TherapyGroups.ClientWeb.Chat;
using TherapyGroups.ClientWeb.Handoff;
using TherapyGroups.ClientWeb.Moderation;
using TherapyGroups.Duty;
using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Silo.Safety;

namespace TherapyGroups.ClientWeb.Delivery;

/// <summary>Members' own streams. Notices are rows: on connecting a member gets all that they have not put away.</summary>
public sealed class MemberFeeds(
    IGrainFactory grains, INoticeBook notices, ISanctionBook sanctions, IAppealBook appeals, IGroupDirectory directory, IDutyBook duty,
    CrisisContacts contacts, RoomOffers offers, FeedLoop loop, TimeProvider time, ILoggerFactory loggers)
{
    private const string HowToAppeal =
        "If you see it differently, you can say so once, in your own words. Another moderator looks at it, not the one who decided.";

    private readonly RelayRegistry<MemberId> relays = new(id =>
        new MemberRelay(id, grains, time, loggers.CreateLogger<MemberRelay>()));

    public async Task Serve(Caller caller, long after, HttpContext context)
    {
        using var feed = new OpenFeed();
        using var counted = FeedMeter.Open("member");
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
            if (await Frame(notice, account) is { } frame)
            {
                await stream.Write(frame);
            }

            cursor = notice.Id;
        }

        return cursor;
    }

    /// <summary>Null for what is over: a room that was closed before anybody answered.</summary>
    private async Task<ReadOnlyMemory<byte>?> Frame(MemberNotice notice, Account account) => notice.Kind switch
    {
        MemberNoticeKind.SupportCard => EventStream.Frame(notice.Id, "support-card", new SupportCardView(
            notice.Id.ToString(System.Globalization.CultureInfo.InvariantCulture),
            notice.At,
            account.Country,
            contacts.Of(account.Country),
            await duty.IsSomebodyThereFor(account.Id))),
        MemberNoticeKind.Sanction => EventStream.Frame(notice.Id, "sanction", await View(notice)),
        MemberNoticeKind.AppealDecided => EventStream.Frame(notice.Id, "appeal-decided", await Decision(notice)),
        MemberNoticeKind.MessageHeld => EventStream.Frame(notice.Id, "message-held", await Held(notice)),
        MemberNoticeKind.SeatOffered => EventStream.Frame(notice.Id, "seat-offered", await GroupNoticeView.OfOffer(notice, directory)),
        MemberNoticeKind.SeatOfferEnded =>
            EventStream.Frame(notice.Id, "seat-offer-ended", await GroupNoticeView.OfOffer(notice, directory)),
        MemberNoticeKind.SessionReminder =>
            EventStream.Frame(notice.Id, "session-reminder", await GroupNoticeView.OfSession(notice, directory)),
        MemberNoticeKind.SessionMoved => EventStream.Frame(notice.Id, "session-moved", await GroupNoticeView.OfSession(notice, directory)),
        MemberNoticeKind.GroupClosed => EventStream.Frame(notice.Id, "group-closed", await GroupNoticeView.OfOffer(notice, directory)),
        MemberNoticeKind.PrivateRoomOffered => await offers.Frame(notice),
    };

    private async Task<SanctionView> View(MemberNotice notice)
    {
        var sanction = await sanctions.Find(notice.Subject) ?? throw new InvalidOperationException("A notice of no sanction.");
        var kind = AppealViews.Name(sanction.Kind);
        return new SanctionView(
            notice.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), notice.At, kind, sanction.Group.Value,
            (await directory.Find(sanction.Group))?.Name ?? "", sanction.Until, sanction.Reason, sanction.Id, HowToAppeal);
    }

    private async Task<DecisionView> Decision(MemberNotice notice)
    {
        var appeal = await appeals.FindAppeal(notice.Subject) ?? throw new InvalidOperationException("A notice of no appeal.");
        return new DecisionView(
            notice.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), notice.At, appeal.Sanction, appeal.Group.Value,
            (await directory.Find(appeal.Group))?.Name ?? "", AppealViews.Name(appeal.State), appeal.Reason);
    }

    private async Task<HeldView> Held(MemberNotice notice)
    {
        var parts = notice.Subject.Split('/');
        return new HeldView(
            notice.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), notice.At, parts[0],
            (await directory.Find(new GroupId(parts[0])))?.Name ?? "", parts[1], HeldSentences.Of(parts[2]));
    }

    private sealed record DecisionView(
        string Id, DateTimeOffset At, string SanctionId, string GroupId, string GroupName, string Outcome, string Reason)
    {
        public override string ToString() => $"decision {Id}";
    }

    private sealed record HeldView(string Id, DateTimeOffset At, string GroupId, string GroupName, string MessageId, string Sentence);

    private sealed record SanctionView(
        string Id, DateTimeOffset At, string Kind, string GroupId, string GroupName, DateTimeOffset? Until, string Reason,
        string SanctionId, string HowToAppeal)
    {
        public override string ToString() => $"sanction {Id}";
    }

    private sealed record SupportCardView(
        string Id, DateTimeOffset At, string Country, IReadOnlyList<CrisisContact> Contacts, bool ClinicianOnDuty);
}
