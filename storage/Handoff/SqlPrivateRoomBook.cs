using System.Data.Common;
using Dapper;
using TherapyGroups.Audit;
using TherapyGroups.Groups;
using TherapyGroups.Handoff;
using TherapyGroups.Members;
using TherapyGroups.RiskCases;
using TherapyGroups.Storage.Audit;
using TherapyGroups.Storage.Groups;
using TherapyGroups.Storage.RiskCases;
using TherapyGroups.Storage.Sealing;

namespace TherapyGroups.Storage.Handoff;

/// <inheritdoc cref="IPrivateRoomBook"/>
public sealed class SqlPrivateRoomBook(Database database, AccountKeys keys, CaseClock clock) : IPrivateRoomBook
{
    public Task<PrivateRoom?> OfCase(CaseId id) => database.Read(connection => RoomRow.OfCase(connection, id));

    public Task<PrivateRoom?> OfGroup(GroupId group) => database.Read(connection => RoomRow.OfGroup(connection, group));

    public Task<bool> MaySit(GroupId group, MemberId who, DateTimeOffset now) => database.Read(connection => connection.ExecuteScalar<long>(
        $"SELECT COUNT(*) FROM (SELECT @group AS group_id, @who AS member_id) AS s WHERE {RoomSeats.IsOver}",
        new { group = group.Value, who = who.Value, now = UnixTime.Of(now), clinician = (long)AccountRoles.Clinician }) == 0);

    public Task<IReadOnlyList<PrivateRoom>> OpenTo(MemberId who) =>
        database.Read(connection => (IReadOnlyList<PrivateRoom>)[.. RoomRow.OpenTo(connection, who)]);

    public Task<OfferOutcome> Offer(OfferRoom wish, DateTimeOffset now) => database.Write(connection => Offer(connection, wish, now));

    public Task<PrivateRoom?> Act(GroupId group, MemberId who, RoomAct act, DateTimeOffset now) => database.Write(connection =>
    {
        if (RoomRow.OfGroup(connection, group) is not { IsOpen: true } room
            || room.PlaceOf(who) is not { } place || RoomRules.Next(place, act) is not { } next)
        {
            return null;
        }

        if (next == place)
        {
            return room;
        }

        var changed = who == room.Member ? room with { Place = next } : room with { PeerPlace = next };
        RoomRow.Save(connection, changed);
        WriteHistory(connection, room.Case, new CaseHistoryEntry(now, RoomRules.History(next), who));
        PutAway(connection, group, who, now);
        return changed;
    });

    public Task<CaseId?> Want(MemberId member, DateTimeOffset now) => database.Write(connection =>
    {
        if (RiskCaseRow.FindOpen(connection, member) is not { } riskCase)
        {
            return (CaseId?)null;
        }

        // Who asked and was answered, by an offer or by a word that somebody has it, may ask again; who asked twice is waited for once.
        var last = connection.ExecuteScalar<long>(
            $"""
            SELECT kind FROM case_history WHERE case_id = @id
              AND kind IN ({(long)CaseHistoryKind.RoomWanted}, {(long)CaseHistoryKind.RoomOffered},
                {(long)CaseHistoryKind.Acknowledged}, {(long)CaseHistoryKind.TakenOver})
            ORDER BY version DESC LIMIT 1
            """,
            new { id = riskCase.Id.Value });
        if (last != (long)CaseHistoryKind.RoomWanted)
        {
            var holder = CaseGrowth.HolderOf(connection, riskCase, now);
            var grown = CaseGrowth.Save(
                connection, riskCase, CaseRules.AddWish(riskCase, holder, now, clock),
                new CaseHistoryEntry(now, CaseHistoryKind.RoomWanted, member));
            RoomSeats.End(connection, grown, now);
        }

        return riskCase.Id;
    });

    private OfferOutcome Offer(DbConnection connection, OfferRoom wish, DateTimeOffset now)
    {
        if (RiskCaseRow.Find(connection, wish.Case) is not { } riskCase)
        {
            return new OfferOutcome(OfferResult.UnknownCase);
        }

        var (result, taken) = CaseRules.Act(riskCase, CaseTrigger.Acknowledge, wish.Clinician);
        if (result != CaseActResult.Done)
        {
            return result switch
            {
                CaseActResult.OwnCase => new OfferOutcome(OfferResult.OwnCase),
                CaseActResult.AlreadyAcknowledged => new OfferOutcome(OfferResult.HeldByAnother, Holder: riskCase.AcknowledgedBy),
                _ => new OfferOutcome(OfferResult.Resolved),
            };
        }

        var ageBand = connection.QuerySingleOrDefault<long?>(
            "SELECT age_band FROM accounts WHERE account_id = @member", new { member = riskCase.Member.Value });
        if (ageBand is null)
        {
            return new OfferOutcome(OfferResult.MemberGone);
        }

        var known = RoomRow.OfCase(connection, wish.Case);
        if (wish.Peer is not null && known?.Peer is { } other && other != wish.Peer)
        {
            return new OfferOutcome(OfferResult.PeerTaken);
        }

        if (CaseRules.IsUnanswered(riskCase))
        {
            Update(connection, taken, new CaseHistoryEntry(now, CaseHistoryKind.Acknowledged, wish.Clinician));
        }

        if (known is null)
        {
            SqlGroupDirectory.Insert(connection, RoomRules.Card(wish.FreshGroup, (AgeBand)ageBand), wish.Clinician, now);
        }

        return new OfferOutcome(OfferResult.Offered, AskIn(connection, wish, riskCase.Member, known, now));
    }

    /// <summary>Asks in whoever is not in, and has not been asked; keeps the rest as it is.</summary>
    private PrivateRoom AskIn(DbConnection connection, OfferRoom wish, MemberId member, PrivateRoom? known, DateTimeOffset now)
    {
        var before = known ?? new PrivateRoom(
            wish.Case, wish.FreshGroup, member, wish.Clinician, RoomPlace.Left, Peer: null, PeerPlace: null, now, ClosedAt: null);
        var peer = before.Peer ?? wish.Peer;
        var room = before with
        {
            Clinician = wish.Clinician,
            Place = RoomRules.Next(before.Place, RoomAct.Offer) ?? RoomPlace.Offered,
            Peer = peer,
            PeerPlace = wish.Peer is null ? before.PeerPlace : RoomRules.Next(before.PeerPlace ?? RoomPlace.Left, RoomAct.Offer),
        };
        if (room == known)
        {
            return room;
        }

        RoomRow.Save(connection, room);

        // Who was asked by one clinician is asked again by the next: with whom they talk is their own to say.
        var isAnother = known is not null && known.Clinician != wish.Clinician;
        if (room.Place != before.Place || (isAnother && room.Place == RoomPlace.Offered))
        {
            Notify(connection, room, member, now);
            WriteHistory(connection, wish.Case, new CaseHistoryEntry(now, CaseHistoryKind.RoomOffered, wish.Clinician));
        }

        if (peer is { } introducing && (room.PeerPlace != before.PeerPlace || (isAnother && room.PeerPlace == RoomPlace.Offered)))
        {
            Notify(connection, room, introducing, now);
        }

        AuditWriter.Append(connection, keys.Records, new AuditEntry(now, wish.Clinician, "case.handoff", wish.Case.Value, ""));
        return room;
    }

    /// <summary>An offer that was answered, or made anew, waits no longer.</summary>
    private static void PutAway(DbConnection connection, GroupId group, MemberId who, DateTimeOffset now) => connection.Execute(
        """
        UPDATE member_notices SET seen_at = @at WHERE member_id = @who AND kind = @kind AND subject = @group AND seen_at IS NULL
        """,
        new { at = UnixTime.Of(now), who = who.Value, kind = (long)MemberNoticeKind.PrivateRoomOffered, group = group.Value });

    private static void Notify(DbConnection connection, PrivateRoom room, MemberId who, DateTimeOffset now)
    {
        PutAway(connection, room.Group, who, now);
        connection.Execute(
            "INSERT INTO member_notices (member_id, kind, weight, at, subject) VALUES (@who, @kind, 0, @at, @group)",
            new
            {
                who = who.Value,
                kind = (long)MemberNoticeKind.PrivateRoomOffered,
                at = UnixTime.Of(now),
                group = room.Group.Value,
            });
    }

    private void WriteHistory(DbConnection connection, CaseId id, CaseHistoryEntry entry)
    {
        var riskCase = RiskCaseRow.Find(connection, id) ?? throw new InvalidOperationException("A private room of no case.");
        Update(connection, riskCase with { Version = riskCase.Version + 1 }, entry);
    }

    private void Update(DbConnection connection, RiskCase changed, CaseHistoryEntry entry)
    {
        if (!RiskCaseRow.TryUpdate(connection, changed))
        {
            throw new InvalidOperationException("A case changed within the transaction that reads it.");
        }

        RiskCaseRow.InsertHistory(connection, changed, entry, noteSealed: null);
        RoomSeats.End(connection, changed, entry.At);
        if (CaseAudit.Of(changed, entry) is { } act)
        {
            AuditWriter.Append(connection, keys.Records, act);
        }
    }
}
