namespace TherapyGroups.Tests.Server.Access;

/// <summary>
/// Everybody at every door: each standing asks each endpoint of the real route table, and <c>matrix.txt</c> says what comes.
/// </summary>
public sealed class PermissionTests(DemoServer server)
{
    private const string Forbidden = "403 forbidden";

    private static readonly SemaphoreSlim Meeting = new(1);

    private static Cast? shared;
    private static string sharedCase = "";

    public static TheoryData<string> Endpoints => [.. RouteTable.Endpoints];

    [Fact]
    public void Every_endpoint_has_a_row_and_every_row_an_endpoint() =>
        Matrix.Released.Rows.Keys.Should().BeEquivalentTo(RouteTable.Endpoints);

    [Fact]
    public void Every_endpoint_is_walked_and_nothing_else() => Walks.All.Keys.Should().BeEquivalentTo(RouteTable.Endpoints);

    [Theory]
    [MemberData(nameof(Endpoints))]
    public async Task Every_standing_gets_the_answer_that_the_matrix_says(string endpoint)
    {
        var walk = Walks.All[endpoint];
        var cast = walk.Freshness == Freshness.People ? await Cast.Meet(server.Site) : await Shared();
        var room = await WalkedRoom.Open(cast, sharedCase);
        var answers = new Dictionary<string, string>();
        foreach (var standing in Matrix.Released.Standings)
        {
            if (walk.Freshness == Freshness.RoomForEach)
            {
                room = await WalkedRoom.Open(cast, sharedCase);
            }

            answers[standing] = await Ask(endpoint, walk, room, standing);
        }

        answers.Should().Equal(
            Matrix.Released.Rows.GetValueOrDefault(endpoint) ?? new Dictionary<string, string>(),
            $"the answers were\n{Matrix.Released.Write(endpoint, answers)}\n");
    }

    private static async Task<string> Ask(string endpoint, Walk walk, WalkedRoom room, string standing)
    {
        var method = new HttpMethod(endpoint.Split(' ')[0]);
        var caller = room.Cast[standing];
        var path = await walk.Path(room, standing);
        var body = walk.Body(room, standing);
        var answer = await caller.Send(method, path, Person.Json(body));
        if (answer.Summary == Forbidden)
        {
            // The refusal must not tell whether the thing is there.
            var nowhere = string.Join('/', path.Split('/').Select((part, index) => index >= 3 && IsId(part) ? "nothing" : part));
            (await caller.Send(method, nowhere, Person.Json(body))).Text.Should().Be(answer.Text);
            if (standing != "peer-else")
            {
                (await caller.Send(method, path, Person.Text("no JSON"))).Text.Should().Be(answer.Text, "the body is not looked at");
            }
        }

        return answer.Summary;
    }

    private static bool IsId(string part) => part.Length >= 16;

    /// <summary>The people of those calls that use nobody up.</summary>
    private async Task<Cast> Shared()
    {
        await Meeting.WaitAsync();
        try
        {
            if (shared is null)
            {
                shared = await Cast.Meet(server.Site);
                var writer = await server.Site.NewPerson();
                sharedCase = await server.Site.RaiseCase(writer, await server.Site.NewGroup(writer));
            }

            return shared;
        }
        finally
        {
            Meeting.Release();
        }
    }
}
