using TherapyGroups.Risk.Features;

namespace TherapyGroups.Tests.Risk;

/// <summary>How much a feature counts.</summary>
public sealed class FeatureVectorTests
{
    [Fact]
    public void A_feature_met_three_times_weighs_as_one()
    {
        FeatureVector once = Of(["a", "b"]);
        FeatureVector thrice = Of(["a", "b", "a", "b", "a", "b"]);

        thrice.Entries.ToArray().Should().Equal(once.Entries.ToArray());
    }

    [Fact]
    public void What_was_added_before_the_group_is_left_as_it_was()
    {
        var vector = new FeatureVector();
        vector.Add(FeatureHash.Of("a"), 1);
        vector.Add(FeatureHash.Of("a"), 1);
        vector.Scale(1, 3);

        vector.Entries.ToArray().Select(entry => entry.Value).Should().Equal(1, 3);
    }

    [Fact]
    public void Many_features_keep_their_order_and_share_the_weight_of_the_group()
    {
        string[] names = [.. Enumerable.Range(0, 100).Select(number => $"name {number}")];

        FeatureVector vector = Of([.. names, .. names]);

        vector.Entries.ToArray().Select(entry => entry.Bucket).Should().Equal(Of(names).Entries.ToArray().Select(entry => entry.Bucket));
        vector.Entries.ToArray().Should().OnlyContain(entry => MathF.Abs(entry.Value - (2 / MathF.Sqrt(vector.Count))) < 1e-6f);
    }

    [Fact]
    public void One_that_was_disposed_of_twice_is_empty_and_lends_its_memory_once()
    {
        FeatureVector done = Of(["a", "b"]);
        done.Dispose();
        done.Dispose();
        FeatureVector[] next = [Of(["c"]), Of(["d"])];

        done.Count.Should().Be(0);
        done.Entries.ToArray().Should().BeEmpty();
        next[0].Entries.ToArray().Should().Equal(Of(["c"]).Entries.ToArray());
        next[1].Entries.ToArray().Should().Equal(Of(["d"]).Entries.ToArray());
    }

    [Fact]
    public void One_with_more_features_than_it_began_with_keeps_them_all()
    {
        string[] names = [.. Enumerable.Range(0, 5000).Select(number => $"name {number}")];
        var vector = new FeatureVector();
        foreach (string name in names)
        {
            vector.Add(FeatureHash.Of(name), 1);
        }

        vector.Count.Should().Be(names.Length);
        vector.Entries.ToArray().Select(entry => entry.Bucket).Should().Equal(names.Select(BucketOf));
    }

    private static int BucketOf(string name)
    {
        using FeatureVector one = Of([name]);
        return one.Entries[0].Bucket;
    }

    private static FeatureVector Of(string[] names)
    {
        var vector = new FeatureVector();
        foreach (string name in names)
        {
            vector.Add(FeatureHash.Of(name), 1);
        }

        vector.Scale(0, 2);
        return vector;
    }
}
