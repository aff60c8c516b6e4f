using System.Collections.Immutable;
using TherapyGroups.Paging;
using TherapyGroups.RiskCases;

namespace TherapyGroups.Tests.Simulation.Model;

/// <summary>The pager's outbox.</summary>
public sealed class PageTable(CaseTable cases)
{
    private readonly List<Row> rows = [];
    private DateTimeOffset? failingSince;

    /// <summary>Every call that was ever put in: which case, when it is due again, and whether the receiver has it.</summary>
    public IReadOnlyList<Row> All => rows;

    public IReadOnlyList<PagerState> States =>
        [.. rows.Count == 0 ? [] : new[] { new PagerState(PagerChannel.Webhook, failingSince, "", null) }];

    public void Queue(RiskCase riskCase, ImmutableArray<PagerChannel> channels, DateTimeOffset at)
    {
        foreach (var channel in channels)
        {
            if (!rows.Exists(row => row.Page.Case == riskCase.Id && row.Page.Channel == channel && row.NextAt is not null))
            {
                rows.Add(new Row(
                    new Page($"{riskCase.Id}.{riskCase.Version}", riskCase.Id, channel, riskCase.Level, riskCase.IsDrill,
                        riskCase.RaisedAt, 0),
                    at,
                    IsSent: false));
            }
        }
    }

    public bool IsAnyDue(DateTimeOffset now) => rows.Exists(row => row.NextAt <= now);

    public IReadOnlyList<Page> Take(DateTimeOffset now, DateTimeOffset again, int limit)
    {
        var taken = new List<Page>();
        for (var place = 0; place < rows.Count; place++)
        {
            var row = rows[place];
            if (row.NextAt is not { } next || next > now || taken.Count == limit)
            {
                continue;
            }

            var isWaiting = cases.Find(row.Page.Case) is { } riskCase && CaseRules.IsUnanswered(riskCase);
            var attempt = row.Page with { Attempt = row.Page.Attempt + 1 };
            rows[place] = isWaiting ? row with { Page = attempt, NextAt = again } : row with { NextAt = null };
            if (isWaiting)
            {
                taken.Add(attempt);
            }
        }

        return taken;
    }

    public bool Sent(Page page)
    {
        failingSince = null;
        return Change(page, row => row with { NextAt = null, IsSent = true });
    }

    public bool Failed(Page page, DateTimeOffset at, DateTimeOffset nextAt)
    {
        failingSince ??= at;
        return Change(page, row => row.NextAt is null ? row : row with { NextAt = nextAt });
    }

    private bool Change(Page page, Func<Row, Row> change)
    {
        var place = rows.FindIndex(row => row.Page.Id == page.Id);
        rows[place] = change(rows[place]);
        return true;
    }

    public sealed record Row(Page Page, DateTimeOffset? NextAt, bool IsSent);
}
