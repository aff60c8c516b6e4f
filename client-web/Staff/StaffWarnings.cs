using TherapyGroups.Clock;
using TherapyGroups.Duty;
using TherapyGroups.FollowUps;
using TherapyGroups.Members;
using TherapyGroups.Paging;
using TherapyGroups.RiskCases;

namespace TherapyGroups.ClientWeb.Staff;

/// <summary>
/// What every member of staff must know: that nobody covers the next hour, that the pager fails, that cases have lost their
/// clinician, or that clinician their console, that nobody looks again where somebody meant to.
/// </summary>
public sealed class StaffWarnings(
    IDutyBook duty, IShiftBook shifts, IPageBook pages, IRiskCaseBook cases, IFollowUpBook followUps, PagerChannels pager,
    CaseClock clock, TimeProvider time)
{
    private const int ShiftsMax = 500;

    public async Task<StaffWarningsView> Read()
    {
        var onDuty = await duty.OnDutyByLoad();
        var gone = await duty.UnseenSince(time.Now() - clock.ConsoleGoneAfter);
        MemberId[] holders = [.. (await cases.Open()).Where(riskCase => !riskCase.IsDrill).Select(riskCase => riskCase.AcknowledgedBy)
            .OfType<MemberId>()];
        return new StaffWarningsView(
            await Coverage(onDuty), await Pager(), holders.Count(holder => !onDuty.Contains(holder)), holders.Count(gone.Contains),
            await followUps.Unanswered(time.Now()));
    }

    public async Task<CoverageView> Coverage(IReadOnlyCollection<MemberId> onDuty)
    {
        var now = time.Now();
        var until = now + CoverageRules.LookAhead;
        var gap = CoverageRules.FirstGap(now, until, onDuty, await shifts.Between(now, until, ShiftsMax));
        return new CoverageView(gap is null, gap?.From, gap?.To);
    }

    public async Task<PagerView> Pager()
    {
        if (pager.All.Length == 0)
        {
            return new PagerView("off", null, []);
        }

        var states = (await pages.States()).Where(state => pager.All.Contains(state.Channel)).ToList();
        var failing = states.Where(state => state.FailingSince is not null).ToList();
        return new PagerView(
            failing.Count > 0 ? "failing" : states.Count > 0 ? "working" : "untried",
            failing.Min(state => state.FailingSince),
            [.. states.Select(state => new PagerChannelView(
                state.Channel.ToString(), state.FailingSince, state.Reason, state.SentAt))]);
    }
}

/// <param name="HeldOffDuty">Cases whose clinician has taken them and is not on duty.</param>
/// <param name="HeldUnwatched">Cases whose clinician has taken them and is on duty, with no console open for long.</param>
/// <param name="FollowUpsUnanswered">Follow-ups that nobody has answered for a day.</param>
public sealed record StaffWarningsView(CoverageView Coverage, PagerView Pager, int HeldOffDuty, int HeldUnwatched, int FollowUpsUnanswered);

/// <summary>Whether somebody is there for the next hour, by who is on duty and what is planned.</summary>
/// <param name="From">When the first gap begins, UTC; null if there is none.</param>
/// <param name="To">When it ends, or the hour does.</param>
public sealed record CoverageView(bool Covered, DateTimeOffset? From, DateTimeOffset? To);

/// <param name="State"><c>off</c>, <c>untried</c>, <c>working</c> or <c>failing</c>.</param>
/// <param name="FailingSince">UTC; null unless it fails.</param>
/// <param name="Channels">Each that was ever tried.</param>
public sealed record PagerView(string State, DateTimeOffset? FailingSince, IReadOnlyList<PagerChannelView> Channels);

/// <param name="Reason">Why the last attempt failed; empty when it did not.</param>
public sealed record PagerChannelView(string Channel, DateTimeOffset? FailingSince, string Reason, DateTimeOffset? SentAt);
