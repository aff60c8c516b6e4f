using System.Data.Common;
using Dapper;
using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.RiskCases;
using TherapyGroups.Storage.RiskCases;
using TherapyGroups.Storage.Sealing;
using TherapyGroups.Worries;

namespace TherapyGroups.Storage.Worries;

/// <inheritdoc cref="IWorryBook"/>
public sealed class SqlWorryBook(Database database, AccountKeys keys, CaseClock clock, IIdSource ids) : IWorryBook
{
    public async Task<TellingOutcome> Tell(Worry worry)
    {
        var words = await keys.Seal(worry.Teller.Value, worry.Words, Identity(worry.Id));
        return await database.Write(connection => Tell(connection, worry, words));
    }

    public Task<IReadOnlyList<Worry>> OfCase(CaseId id) => database.Read(connection => (IReadOnlyList<Worry>)
    [
        .. connection.Query<Row>(
            """
            SELECT worry_id AS id, group_id AS groupId, about_id AS aboutId, message_id AS messageId, teller_id AS tellerId, urgency, at,
              words_sealed AS wordsSealed
            FROM worries WHERE case_id = @id ORDER BY at, told
            """,
            new { id = id.Value }).Select(row => new Worry(
                row.Id, new GroupId(row.GroupId), new MemberId(row.AboutId),
                row.MessageId is null ? null : new MessageId(Guid.Parse(row.MessageId)), new MemberId(row.TellerId),
                (WorryUrgency)row.Urgency, keys.Open(connection, row.TellerId, row.WordsSealed, Identity(row.Id)) ?? "", row.At.ToTime())),
    ]);

    internal static string Identity(string id) => $"worry/{id}";

    private TellingOutcome Tell(DbConnection connection, Worry worry, byte[]? words)
    {
        var first = connection.QuerySingleOrDefault<Row>(
            """
            SELECT case_id AS caseId, group_id AS groupId, about_id AS aboutId, message_id AS messageId, urgency,
              words_sealed AS wordsSealed
            FROM worries WHERE worry_id = @id AND teller_id = @teller
            """,
            new { id = worry.Id, teller = worry.Teller.Value });
        if (first is not null)
        {
            return IsSame(connection, first, worry)
                ? new TellingOutcome(TellingResult.Told, new CaseId(first.CaseId))
                : new TellingOutcome(TellingResult.IdReused);
        }

        var told = connection.Query<long>(
            "SELECT at FROM worries WHERE teller_id = @teller AND at > @since ORDER BY at",
            new { teller = worry.Teller.Value, since = UnixTime.Of(worry.At - WorryRules.Window) }).AsList();
        if (told.Count >= WorryRules.TellingsMax)
        {
            return new TellingOutcome(TellingResult.TooMany, Until: told[0].ToTime() + WorryRules.Window);
        }

        var isThere = connection.ExecuteScalar<long>(
            "SELECT COUNT(*) FROM accounts WHERE account_id = @about", new { about = worry.About.Value }) > 0;
        return isThere
            ? new TellingOutcome(TellingResult.Told, Keep(connection, worry, words))
            : new TellingOutcome(TellingResult.NobodyThere);
    }

    private bool IsSame(DbConnection connection, Row first, Worry worry) =>
        (first.GroupId, first.AboutId, first.MessageId, first.Urgency)
            == (worry.Group.Value, worry.About.Value, worry.Message?.ToString(), (long)worry.Urgency)
        && (keys.Open(connection, worry.Teller.Value, first.WordsSealed, Identity(worry.Id)) ?? "") == worry.Words;

    private CaseId Keep(DbConnection connection, Worry worry, byte[]? words)
    {
        var open = RiskCaseRow.FindOpen(connection, worry.About);
        var seq = NewMessage(connection, open, worry);
        var holder = open is null ? CaseHolder.Nobody : CaseGrowth.HolderOf(connection, open, worry.At);
        var changed = WorryRules.AddTo(open, new CaseId(ids.Next()), worry, seq is not null, holder, worry.At, clock);
        if (open is null)
        {
            RiskCaseRow.Insert(connection, changed);
            RiskCaseRow.InsertHistory(connection, changed, new CaseHistoryEntry(worry.At, CaseHistoryKind.Raised, null), noteSealed: null);
            changed = changed with { Version = changed.Version + 1 };
        }

        CaseGrowth.Save(
            connection, open ?? changed, changed, new CaseHistoryEntry(worry.At, CaseHistoryKind.WorryTold, worry.Teller));
        Insert(connection, worry, changed.Id, words);
        if (seq is not null)
        {
            connection.Execute(
                "INSERT INTO case_evidence (case_id, group_id, seq, at) VALUES (@id, @group, @seq, @at)",
                new { id = changed.Id.Value, group = worry.Group.Value, seq, at = UnixTime.Of(worry.At) });
        }

        return changed.Id;
    }

    /// <summary>Where the words of the worry's message stand; null without one, or if the case has them.</summary>
    private static long? NewMessage(DbConnection connection, RiskCase? open, Worry worry) => worry.Message is null
        ? null
        : connection.QuerySingleOrDefault<long?>(
            """
            SELECT m.words_seq FROM messages m WHERE m.group_id = @group AND m.message_id = @message AND NOT EXISTS (
              SELECT 1 FROM case_evidence e WHERE e.case_id = @open AND e.group_id = m.group_id AND e.seq = m.words_seq)
            """,
            new { group = worry.Group.Value, message = worry.Message.ToString(), open = open?.Id.Value ?? "" });

    private static void Insert(DbConnection connection, Worry worry, CaseId id, byte[]? words) => connection.Execute(
        """
        INSERT INTO worries (worry_id, told, case_id, group_id, about_id, message_id, teller_id, urgency, at, words_sealed)
        VALUES (@id, (SELECT COUNT(*) FROM worries WHERE case_id = @caseId), @caseId, @group, @about, @message, @teller, @urgency, @at,
          @words)
        """,
        new
        {
            id = worry.Id,
            caseId = id.Value,
            group = worry.Group.Value,
            about = worry.About.Value,
            message = worry.Message?.ToString(),
            teller = worry.Teller.Value,
            urgency = (long)worry.Urgency,
            at = UnixTime.Of(worry.At),
            words,
        });

    private sealed class Row
    {
        public string Id { get; init; } = "";

        public string CaseId { get; init; } = "";

        public string GroupId { get; init; } = "";

        public string AboutId { get; init; } = "";

        public string? MessageId { get; init; }

        public string TellerId { get; init; } = "";

        public long Urgency { get; init; }

        public long At { get; init; }

        public byte[]? WordsSealed { get; init; }
    }
}
