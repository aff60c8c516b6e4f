using TherapyGroups.Groups;
using TherapyGroups.Tests.Grains.Server;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Grains.Groups;

/// <summary>Grains without pages, as a silo hosts them, know the crisis lines too.</summary>
public sealed class KnownHelpTests
{
    [Theory]
    [InlineData("Please call 1-800-668-6868 tonight.", "")]
    [InlineData("In Britain it is 116 123, at any hour.", "")]
    [InlineData("You can reach me at 555 0100 234 any evening.", "phone-number")]
    public async Task A_filter_lets_crisis_lines_pass_and_holds_other_numbers(string words, string heldFor)
    {
        await using var server = await RunningServer.Start();
        var (group, ana, _) = await server.Evening();
        await server.Group(group).SetFilters(new SetFilters(World.Administrator, AsAdministrator: true, GroupFilters.PhoneNumbers));

        var outcome = await server.Post(group, ana, words);

        (outcome.Result, outcome.HeldFor).Should().Be((PostResult.Accepted, heldFor));
    }
}
