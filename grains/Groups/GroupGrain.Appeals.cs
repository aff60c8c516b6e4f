using TherapyGroups.Audit;
using TherapyGroups.Clock;
using TherapyGroups.Members;
using TherapyGroups.Storage;

namespace TherapyGroups.Groups;

/// <summary>Deciding appeals: the decision and the end of the sanction are one write.</summary>
public sealed partial class GroupGrain
{
    public async Task<AppealResult> DecideAppeal(DecideAppeal command)
    {
        for (var attempt = 1; attempt <= AppendAttempts; attempt++)
        {
            if (await State() is not { } group)
            {
                return AppealResult.UnknownGroup;
            }

            if (await appeals.FindAppeal(command.Appeal) is not { } appeal || appeal.Group != Group
                || await sanctions.Find(appeal.Sanction) is not { } sanction)
            {
                return AppealResult.UnknownAppeal;
            }

            var result = AppealRules.Check(group, appeal, sanction, command);
            if (result != AppealResult.Decided)
            {
                return result;
            }

            if (await Decide(group, appeal, sanction, command))
            {
                await GrainFactory.GetGrain<IMemberNoticesGrain>(appeal.Member.Value).Nudge();
                return AppealResult.Decided;
            }
        }

        throw new StorageUnavailableException("The group's log is being written by another activation.");
    }

    private async Task<bool> Decide(GroupState group, Appeal appeal, Sanction sanction, DecideAppeal command)
    {
        var now = time.Now();
        var next = AppealRules.Next(appeal.State, command.Lift) ?? throw new InvalidOperationException("The rules let it through.");
        var decided = appeal with { State = next, DecidedBy = command.By, DecidedAt = now, Reason = command.Reason };
        var act = new AuditEntry(
            now, command.By, next == AppealState.Lifted ? "appeal.lift" : "appeal.uphold", $"{Group}/{appeal.Member}/{appeal.Id}",
            command.Reason);
        if (next == AppealState.Lifted && AppealRules.End(group, sanction, now) is { } ending)
        {
            return await Append(group, ending, () => appeals.Decide(decided, ending, act));
        }

        if (await appeals.Decide(decided, null, act) == AppendResult.Saved)
        {
            return true;
        }

        state = null;
        return false;
    }
}
