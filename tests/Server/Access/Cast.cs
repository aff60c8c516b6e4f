namespace TherapyGroups.Tests.Server.Access;

/// <summary>One person for each standing of the matrix, before they have entered any room.</summary>
internal sealed class Cast
{
    private readonly Dictionary<string, Person> people;

    private Cast(Site site, Dictionary<string, Person> people)
    {
        Site = site;
        this.people = people;
    }

    public Site Site { get; }

    public Person this[string standing] => people[standing];

    public Person Administrator => people["administrator"];

    /// <summary>Wrote what the others read.</summary>
    public Person Member => people["member"];

    /// <summary>Somebody else in the room, to whom things are done.</summary>
    public Person Bystander => people["bystander"];

    public static async Task<Cast> Meet(Site site)
    {
        var met = new Dictionary<string, Person>
        {
            ["stranger"] = site.Visitor(),
            ["administrator"] = await site.NewStaff("administrator"),
            ["peer"] = await site.NewStaff("peer-moderator"),
            ["peer-else"] = await site.NewStaff("peer-moderator"),
            ["clinician"] = await site.NewStaff("clinician"),
            ["off-duty"] = await site.NewStaff("clinician"),
        };
        foreach (var standing in new[] { "outsider", "waiting", "guest", "muted", "removed", "member", "bystander" })
        {
            met[standing] = await site.NewPerson();
        }

        (await met["clinician"].Put("/api/duty", new { onDuty = true })).Status.Should().Be(200);
        (await met["off-duty"].Put("/api/duty", new { onDuty = false })).Status.Should().Be(200);
        return new Cast(site, met);
    }
}
