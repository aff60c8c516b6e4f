using System.Collections.Immutable;
using TherapyGroups.ClientWeb.Chat;
using TherapyGroups.ClientWeb.Handoff;
using TherapyGroups.ClientWeb.Safety;
using TherapyGroups.Clock;
using TherapyGroups.FollowUps;
using TherapyGroups.Groups;
using TherapyGroups.Handoff;
using TherapyGroups.Members;
using TherapyGroups.RiskCases;
using TherapyGroups.SafetyPlans;
using TherapyGroups.Worries;

namespace TherapyGroups.ClientWeb.Clinicians;

/// <summary>Gathers what a clinician wants to know beside the words. The caller has recorded the reading.</summary>
public sealed class CaseSurroundings(
    IPastAssessments past, IGroupDirectory directory, IGrainFactory grains, IPrivateRoomBook rooms, Handoffs handoffs, IGroupLog log,
    IFollowUpBook followUps, IWorryBook worries, ISafetyPlanBook plans, IAccountBook accounts, TimeProvider time)
{
    private const int AssessmentsMax = 60;
    private const int TranscriptMax = 2_000;

    public async Task<CaseAround> Of(RiskCase riskCase, MemberId reader, string reason)
    {
        var room = await rooms.OfCase(riskCase.Id);
        ImmutableArray<MemberId> here = riskCase.IsDrill ? [] : await grains.GetGrain<IGroupGrain>(riskCase.Group.Value).WhoIsHere();
        return new CaseAround(
            [
                .. (await past.Of(riskCase.Member, AssessmentsMax))
                    .Select(one => new PastAssessmentView(one.At, one.Level.ToString(), one.Probability)),
            ],
            [
                .. (await directory.Seats(riskCase.Group)).Select(pair => new InRoomView(
                    pair.Seat.Pseudonym, GroupRoles.Name(pair.Seat.Role), here.Contains(pair.Member))),
            ],
            room is null ? null : await handoffs.View(room),
            room is null ? [] : [.. (await log.ReadMessagesBefore(room.Group, long.MaxValue, TranscriptMax)).Select(MessageView.Of)],
            await followUps.OfCase(riskCase.Id) is { } followUp ? await View(followUp) : null,
            await WorriesOf(riskCase.Id),
            await plans.ReadShared(riskCase.Member, reader, reason, time.Now()) is { } plan ? SafetyPlanView.Of(plan) : null);
    }

    private async Task<IReadOnlyList<WorryView>> WorriesOf(CaseId id)
    {
        var views = new List<WorryView>();
        foreach (var worry in await worries.OfCase(id))
        {
            views.Add(new WorryView(
                worry.At, (await accounts.Find(worry.Teller))?.Pseudonym, WorryEndpoints.Name(worry.Urgency), worry.Words,
                worry.Message?.Value));
        }

        return views;
    }

    private async Task<FollowUpOfCaseView> View(FollowUp followUp) => new(
        followUp.DueAt, (await accounts.Find(followUp.Clinician))?.Pseudonym, followUp.DoneAt,
        followUp.DoneBy is { } clinician ? (await accounts.Find(clinician))?.Pseudonym : null);
}
