namespace TherapyGroups.Tests.Server.Access;

/// <summary>One person for each standing of the matrix, before they have entered any room.</summary>
internal sealed class Cast
{
    private static readonly string[] Standings =
    [
        "stranger", "administrator", "peer", "peer-else", "clinician", "off-duty",
        "outsider", "waiting", "guest", "muted", "removed", "member", "bystander",
    ];

    private static readonly Dictionary<string, string> Roles = new()
    {
        ["administrator"] = "administrator", ["peer"] = "peer-moderator", ["peer-else"] = "peer-moderator",
        ["clinician"] = "clinician", ["off-duty"] = "clinician",
    };

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
        var met = new Dictionary<string, Person>();
        foreach (var standing in Standings)
        {
            met[standing] = await Come(site, standing);
        }

        return new Cast(site, met);
    }

    /// <summary>The same people, but somebody new in this standing.</summary>
    public async Task<Cast> WithNew(string standing) =>
        new(Site, new Dictionary<string, Person>(people) { [standing] = await Come(Site, standing) });

    private static async Task<Person> Come(Site site, string standing)
    {
        if (standing == "stranger")
        {
            return site.Visitor();
        }

        var person = Roles.TryGetValue(standing, out var role) ? await site.NewStaff(role) : await site.NewPerson();
        if (role == "clinician")
        {
            (await person.Put("/api/duty", new { onDuty = standing == "clinician" })).Status.Should().Be(200);
        }

        return person;
    }
}
