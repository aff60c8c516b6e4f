using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using Dapper;
using TherapyGroups.Paging;
using TherapyGroups.Risk;
using TherapyGroups.RiskCases;

namespace TherapyGroups.Storage.Paging;

/// <summary>A row of <c>pages</c>.</summary>
internal sealed class PageRow
{
    public const string Select =
        """
        SELECT page_id AS id, case_id AS caseId, channel, level, is_drill AS isDrill, raised_at AS raisedAt, attempts
        FROM pages
        """;

    public string Id { get; init; } = "";

    public string CaseId { get; init; } = "";

    public long Channel { get; init; }

    public long Level { get; init; }

    public long IsDrill { get; init; }

    public long RaisedAt { get; init; }

    public long Attempts { get; init; }

    /// <summary>Puts a call into the outbox for each channel that has none of this case to make.</summary>
    public static void Queue(DbConnection connection, RiskCase riskCase, ImmutableArray<PagerChannel> channels, DateTimeOffset at)
    {
        foreach (var channel in channels)
        {
            connection.Execute(
                """
                INSERT INTO pages (page_id, case_id, channel, level, is_drill, raised_at, queued_at, attempts, next_at)
                SELECT @page, c.case_id, @channel, c.level, c.is_drill, c.raised_at, @at, 0, @at FROM risk_cases c
                WHERE c.case_id = @id AND NOT EXISTS (
                  SELECT 1 FROM pages p WHERE p.case_id = @id AND p.channel = @channel AND p.next_at IS NOT NULL)
                """,
                new
                {
                    page = string.Create(CultureInfo.InvariantCulture, $"{riskCase.Id.Value}.{riskCase.Version}.{(int)channel}"),
                    id = riskCase.Id.Value,
                    channel = (long)channel,
                    at = UnixTime.Of(at),
                });
        }
    }

    /// <summary>The call as its next attempt has it.</summary>
    public Page ToNextAttempt() => new(
        Id, new CaseId(CaseId), (PagerChannel)Channel, (RiskLevel)Level, IsDrill != 0, RaisedAt.ToTime(), (int)Attempts + 1);
}
