using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Simulation.Model;

/// <summary>
/// The model of the database and the real one, given the same random operations, right and wrong ones, answer alike and look alike. What a
/// simulation proves of the grains holds for the product only as far as this does.
/// </summary>
public sealed class SameAsTheDatabaseTests
{
    private const int Operations = 60;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 12)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task After_every_operation_the_model_is_as_the_database(int seed)
    {
        using var storage = new StorageFixture();
        var pair = await BothDatabases.Open(storage, seed);
        for (var i = 0; i < Operations; i++)
        {
            var (what, model, real) = await pair.Step();
            model.Should().Be(real, $"operation {i} of seed {seed}, {what}, is answered alike");
            var (modelled, stored) = (pair.Modelled(), await pair.Stored());
            modelled.Should().Be(stored, $"after operation {i} of seed {seed}, {what}, both look alike");
        }
    }
}
