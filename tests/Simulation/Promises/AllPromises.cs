using TherapyGroups.Groups;

namespace TherapyGroups.Tests.Simulation.Promises;

/// <summary>What must be true when everything has come to rest, whatever happened before.</summary>
public static class AllPromises
{
    /// <summary>A sentence for each promise that was not kept.</summary>
    public static IReadOnlyList<string> Broken(Schedule schedule) =>
    [
        .. schedule.Story.Surprises,
        .. People(schedule),
        .. schedule.Tables.Groups.SelectMany(group => LogPromises.Broken(schedule.Story, group)),
        .. schedule.Tables.Groups.SelectMany(group => RoomPromises.Broken(group)),
        .. schedule.Tables.Groups.SelectMany(group => ScreeningPromises.Broken(schedule.Tables, group)),
        .. CasePromises.Broken(schedule),
        .. FeedPromises.Broken(schedule),
    ];

    private static IEnumerable<string> People(Schedule schedule)
    {
        foreach (var life in schedule.Story.Lives.Where(life => !life.IsCompletedSuccessfully))
        {
            yield return life.Exception?.InnerException is { } failure
                ? $"somebody got an answer that nobody should: {failure}"
                : "somebody still waits for an answer";
        }

        foreach (var id in schedule.Story.Sanctions.Where(id => !schedule.Tables.Sanctions.Exists(sanction => sanction.Id == id)))
        {
            yield return $"the sanction {id} was said to hold, and is nowhere";
        }

        foreach (var id in schedule.Story.Decided)
        {
            if (schedule.Tables.Appeals.Find(appeal => appeal.Id == id) is not { State: not AppealState.Open } decided)
            {
                yield return $"the appeal {id} was said to be decided, and is not";
            }
            else if (schedule.Tables.Notices.Count(notice => notice.Subject == id) != 1)
            {
                yield return $"{decided.Member} was not told once of the appeal {id}";
            }
        }
    }
}
