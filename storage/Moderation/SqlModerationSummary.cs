using Dapper;
using TherapyGroups.Groups;
using TherapyGroups.Moderation;

namespace TherapyGroups.Storage.Moderation;

/// <inheritdoc cref="IModerationSummary"/>
public sealed class SqlModerationSummary(Database database) : IModerationSummary
{
    private const string Sql =
        """
        SELECT 'event' AS source, kind, COUNT(*) AS times FROM group_events
        WHERE group_id = @group AND at >= @since AND kind IN (4, 5, 13, 41) AND actor_id <> @filter GROUP BY kind
        UNION ALL
        SELECT 'sanction', kind, COUNT(*) FROM sanctions WHERE group_id = @group AND at >= @since GROUP BY kind
        UNION ALL
        SELECT 'item', kind, COUNT(*) FROM moderation_items WHERE group_id = @group AND raised_at >= @since GROUP BY kind
        UNION ALL
        SELECT 'resolved', 0, COUNT(*) FROM moderation_items WHERE group_id = @group AND raised_at >= @since AND state = 3
        UNION ALL
        SELECT 'raised', 0, COUNT(*) FROM appeals WHERE group_id = @group AND raised_at >= @since
        UNION ALL
        SELECT 'appeal', state, COUNT(*) FROM appeals WHERE group_id = @group AND decided_at >= @since GROUP BY state
        UNION ALL
        SELECT 'ask', 0, COUNT(*) FROM clinician_asks a JOIN moderation_items i ON i.item_id = a.item_id
        WHERE i.group_id = @group AND a.at >= @since
        """;

    public Task<IReadOnlyDictionary<ModerationAct, int>> Count(GroupId group, DateTimeOffset since) => database.Read(connection =>
    {
        var counted = connection.Query<Row>(
            Sql, new { group = group.Value, since = UnixTime.Of(since), filter = HeldMessages.Filter.Value })
            .ToDictionary(row => (row.Source, row.Kind), row => (int)row.Times);
        return (IReadOnlyDictionary<ModerationAct, int>)Enum.GetValues<ModerationAct>()
            .ToDictionary(act => act, act => counted.GetValueOrDefault(Place(act)));
    });

    private static (string Source, long Kind) Place(ModerationAct act) => act switch
    {
        ModerationAct.MessageReported => ("item", (long)ModerationItemKind.Report),
        ModerationAct.MessageFlagged => ("item", (long)ModerationItemKind.Flag),
        ModerationAct.MessageHeld => ("item", (long)ModerationItemKind.Held),
        ModerationAct.MessageHidden => ("event", (long)GroupEventKind.MessageHidden),
        ModerationAct.MessageRestored => ("event", (long)GroupEventKind.MessageRestored),
        ModerationAct.ItemResolved => ("resolved", 0),
        ModerationAct.ContentNoteAdded => ("event", (long)GroupEventKind.ContentNoteAdded),
        ModerationAct.SlowModeChanged => ("event", (long)GroupEventKind.SlowMode),
        ModerationAct.MemberWarned => ("sanction", (long)SanctionKind.Warn),
        ModerationAct.MemberMuted => ("sanction", (long)SanctionKind.Mute),
        ModerationAct.MemberRemoved => ("sanction", (long)SanctionKind.Remove),
        ModerationAct.AppealRaised => ("raised", 0),
        ModerationAct.AppealUpheld => ("appeal", (long)AppealState.Upheld),
        ModerationAct.AppealLifted => ("appeal", (long)AppealState.Lifted),
        ModerationAct.ClinicianAsked => ("ask", 0),
    };

    private sealed class Row
    {
        public string Source { get; init; } = "";

        public long Kind { get; init; }

        public long Times { get; init; }
    }
}
