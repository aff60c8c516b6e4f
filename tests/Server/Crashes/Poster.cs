namespace TherapyGroups.Tests.Server.Crashes;

/// <summary>A member whose client keeps what was not answered, and sends it again.</summary>
internal sealed class Poster(Person person, string group)
{
    private const int CrisisEvery = 3;

    private readonly Dictionary<Guid, string> unanswered = [];
    private int said;

    public Person Person => person;

    /// <summary>What the server has taken, with its place.</summary>
    public Dictionary<Guid, long> Acknowledged { get; } = [];

    /// <summary>Which of all were crisis messages.</summary>
    public HashSet<Guid> Crises { get; } = [];

    public async Task PostUntilTheServerIsGone()
    {
        try
        {
            while (true)
            {
                await Send(Next());
            }
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException)
        {
            // This is what the test waits for.
        }
    }

    public async Task SendAgainWhatWasNotAnswered()
    {
        foreach (var id in unanswered.Keys.ToList())
        {
            await Send(id);
        }
    }

    private Guid Next()
    {
        var id = Guid.NewGuid();
        var isCrisis = said++ % CrisisEvery == 0;
        unanswered[id] = isCrisis ? Words.Crisis : $"{Words.Calm} ({said})";
        if (isCrisis)
        {
            Crises.Add(id);
        }

        return id;
    }

    private async Task Send(Guid id)
    {
        var answer = await person.TryToSay(group, unanswered[id], id);
        answer.Status.Should().BeOneOf(200, 201);
        Acknowledged.Add(id, answer.Number("seq"));
        unanswered.Remove(id);
    }
}
