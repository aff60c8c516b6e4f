using TherapyGroups.ClientWeb.Access;
using TherapyGroups.Clock;
using TherapyGroups.Groups;

namespace TherapyGroups.ClientWeb.Groups;

/// <summary>Shows groups to a caller: with who runs them, and what the caller is in each.</summary>
public sealed class GroupViews(IGroupDirectory directory, IReadPlaces reading, TimeProvider time)
{
    /// <param name="caller">Who looks.</param>
    /// <param name="groups">In the order of their ids.</param>
    public async Task<IReadOnlyList<GroupView>> Of(Caller caller, IReadOnlyList<GroupCard> groups)
    {
        if (groups.Count == 0)
        {
            return [];
        }

        var mine = await directory.GroupsOf(caller.Id);
        var read = await reading.Of(caller.Id);
        var facilitators = await directory.Facilitators(groups[0].Id, groups[^1].Id);
        var now = time.Now();
        var places = await directory.PlacesOf(caller.Id, now);
        return
        [
            .. groups.Select(group => GroupView.Of(
                group, facilitators[group.Id], mine.TryGetValue(group.Id, out var role) ? role : null,
                places.GetValueOrDefault(group.Id, GroupPlace.None), read.TryGetValue(group.Id, out var place) ? place : null, now)),
        ];
    }
}
