using TherapyGroups.Tests.GrainContract.Support;

namespace TherapyGroups.Tests.GrainContract.References;

public sealed class ReferenceTests(OrdinaryCluster cluster)
{
    [Theory]
    [InlineData("plain")]
    [InlineData("with space, / slash + plus")]
    [InlineData("ÄÖÜ ß")]
    [InlineData("групa")]
    [InlineData("支援グループ")]
    [InlineData("👩‍👩‍👧🫂")]
    public async Task A_key_may_be_any_text(string key)
    {
        (await cluster.Client.GetGrain<IPostGrain>(key).Key()).Should().Be(key);
        cluster.Client.GetGrain<IPostGrain>(key).GetPrimaryKeyString().Should().Be(key);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void A_key_may_not_be_blank(string key)
    {
        var naming = () => cluster.Client.GetGrain<IPostGrain>(key);

        naming.Should().Throw<ArgumentException>();
    }

    [Fact]
    public async Task Keys_differ_by_case()
    {
        (await cluster.Client.GetGrain<IPostGrain>("KEY").Key()).Should().Be("KEY");
        (await cluster.Client.GetGrain<IPostGrain>("key").Key()).Should().Be("key");
    }

    [Fact]
    public void References_to_one_grain_are_equal()
    {
        var one = cluster.New<IPostGrain>();

        cluster.Client.GetGrain<IPostGrain>(one.GetPrimaryKeyString()).Should().Be(one);
        cluster.New<IPostGrain>().Should().NotBe(one);
    }

    [Fact]
    public async Task A_reference_can_be_an_argument()
    {
        var (asked, other) = (cluster.New<IPostGrain>(), cluster.New<IPostGrain>());

        (await asked.KeyOf(other)).Should().Be(other.GetPrimaryKeyString());
    }

    [Fact]
    public async Task A_grain_that_gives_itself_away_gives_a_reference()
    {
        var (shy, outgoing) = (cluster.New<IPostGrain>(), cluster.New<IPostGrain>());

        await outgoing.IntroduceItselfTo(shy);

        var met = await shy.LastMet();
        met.Should().Be(outgoing).And.NotBeOfType<PostGrain>();
    }

    [Fact]
    public async Task A_reference_that_is_null_stays_null()
    {
        (await cluster.New<IPostGrain>().LastMet()).Should().BeNull();
    }
}
