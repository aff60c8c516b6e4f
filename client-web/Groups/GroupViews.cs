using TherapyGroups.ClientWeb.Access;
using TherapyGroups.Groups;
using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Groups;

/// <summary>Shows groups to a caller: with who runs them, and what the caller is in each.</summary>
public sealed class GroupViews(IGroupDirectory directory, IReadPlaces places, IAccountBook accounts)
{
    public async Task<IReadOnlyList<GroupView>> Of(Caller caller, IReadOnlyList<GroupCard> groups)
    {
        var mine = await directory.GroupsOf(caller.Id);
        var read = await places.Of(caller.Id);
        var views = new List<GroupView>(groups.Count);
        foreach (var group in groups)
        {
            var membership = mine.TryGetValue(group.Id, out var role) ? GroupRoles.Name(role) : "none";
            views.Add(GroupView.Of(
                group, await Facilitators(group.Id), membership, read.TryGetValue(group.Id, out var place) ? place : null));
        }

        return views;
    }

    private async Task<IReadOnlyList<FacilitatorView>> Facilitators(GroupId group)
    {
        var views = new List<FacilitatorView>();
        foreach (var (member, seat) in await directory.Seats(group))
        {
            if (seat.Role == GroupRole.Facilitator)
            {
                var credential = (await accounts.Find(member))?.Credential;
                views.Add(new FacilitatorView(
                    seat.Pseudonym,
                    credential?.VerifiedAt is null
                        ? null
                        : new CredentialView(credential.Licence, credential.Jurisdiction, credential.VerifiedAt)));
            }
        }

        return views;
    }
}
