using TherapyGroups.RiskCases;

namespace TherapyGroups.Tests.Grains.RiskCases;

public sealed class NewsRulesTests
{
    /// <summary>Every cell of the table of <see cref="NewsRules"/>: who is asked, by how news find the case.</summary>
    [Fact]
    public void Whose_answer_is_asked_for_is_as_in_the_table()
    {
        foreach (var phase in Enum.GetValues<CasePhase>())
        {
            foreach (var cell in Enumerable.Range(0, 16))
            {
                var (isUrgent, isRise, isThere, isQuiet) = ((cell & 8) > 0, (cell & 1) > 0, (cell & 2) > 0, (cell & 4) > 0);
                NewsRules.Ask(phase, isUrgent, isRise, isThere, isQuiet).Should().Be(
                    Expected(phase, isUrgent, isRise, isThere, isQuiet), $"{phase} {isUrgent} {isRise} {isThere} {isQuiet}");
            }
        }
    }

    /// <summary>
    /// Of what comes after the page was shown, what the member did or somebody told of them is news; what staff did is not.
    /// </summary>
    [Fact]
    public void What_came_after_it_was_shown_is_unread_if_it_is_about_the_member()
    {
        foreach (var kind in Enum.GetValues<CaseHistoryKind>())
        {
            CaseHistoryEntry[] history = [Entry(CaseHistoryKind.Raised), Entry(CaseHistoryKind.Acknowledged), Entry(kind)];
            var isNews = kind is CaseHistoryKind.EvidenceAdded or CaseHistoryKind.RoomWanted or CaseHistoryKind.WorryTold;

            NewsRules.HasUnread(history, 2).Should().Be(isNews, $"{kind}");
            NewsRules.HasUnread(history, 3).Should().BeFalse();
            NewsRules.HasUnread(history, null).Should().BeFalse();
        }
    }

    private static CaseHistoryEntry Entry(CaseHistoryKind kind) => new(DateTimeOffset.UnixEpoch, kind, null);

    private static NewsFor Expected(CasePhase phase, bool isUrgent, bool isRise, bool isThere, bool isQuiet)
    {
        var isTaken = phase is CasePhase.Acknowledged or CasePhase.InContact;
        if (isTaken && !isThere)
        {
            return NewsFor.TheDesk;
        }

        var isNews = isRise || (isTaken && isUrgent && !isQuiet);
        return isNews && phase != CasePhase.Resolved ? NewsFor.WhoeverHasIt : NewsFor.Nobody;
    }
}
