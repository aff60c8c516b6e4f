namespace TherapyGroups.Tests.Cluster.Support;

/// <summary>
/// Somebody whose browser reaches either front end, as through a proxy: the one at home first, the other when that one does not answer.
/// </summary>
public sealed class Resident
{
    private readonly Person[] doors;

    private Resident(Person[] doors) => this.doors = doors;

    public static async Task<Resident> Arrive(Town town, int home)
    {
        var name = Site.NewName();
        var (near, far) = (town.FrontEnds[home], town.FrontEnds[1 - home]);
        var person = await new Site(near.Address).NewPerson(name: name);
        return new Resident([person, await new Site(far.Address).SignIn(name)]);
    }

    public async Task Join(string group) =>
        (await doors[0].Post($"/api/groups/{group}/members", new { agreementVersion = 1 })).Status.Should().Be(201);

    /// <summary>Tries once at each door. Null if neither answers.</summary>
    public async Task<Answer?> TryToSay(string group, string text, Guid id)
    {
        foreach (var door in doors)
        {
            try
            {
                return await door.TryToSay(group, text, id);
            }
            catch (Exception failure) when (IsUnreachable(failure))
            {
                // The next door.
            }
        }

        return null;
    }

    /// <summary>Opens the room's feed at whichever door lets in; null if each is gone, or cannot read the room just now.</summary>
    public async Task<Feed?> TryToOpen(string group, long after)
    {
        foreach (var door in doors)
        {
            try
            {
                if (await door.TryToOpenGroup(group, after) is { } feed)
                {
                    return feed;
                }
            }
            catch (Exception failure) when (IsUnreachable(failure))
            {
                // The next door: this one is gone.
            }
        }

        return null;
    }

    public static bool IsUnreachable(Exception failure) =>
        failure is HttpRequestException or IOException or OperationCanceledException or TimeoutException or InvalidOperationException;
}
