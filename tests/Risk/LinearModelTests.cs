using System.Numerics;
using TherapyGroups.Risk.Features;
using TherapyGroups.Risk.Model;

namespace TherapyGroups.Tests.Risk;

/// <summary>A model keeps only the rows that it uses.</summary>
public sealed class LinearModelTests
{
    private static readonly int[] Buckets = [0, 63, 64, 12_345, FeatureVector.BucketCount - 1];

    private static LinearModel Small() => LinearModel.Of(bucket => Array.IndexOf(Buckets, bucket) is >= 0 and var place
        ? [.. Enumerable.Range(1, Heads.Count).Select(head => place + (head / 16f))]
        : []);

    private static int RowsOf(LinearModel model)
    {
        var rows = 0;
        foreach (var word in model.Used)
        {
            rows += BitOperations.PopCount(word);
        }

        return rows;
    }

    [Fact]
    public void Each_bucket_finds_its_own_row_and_others_weigh_nothing()
    {
        var model = Small();

        RowsOf(model).Should().Be(Buckets.Length);
        for (var place = 0; place < Buckets.Length; place++)
        {
            model.Of(Buckets[place])[0].Should().Be(place + (1 / 16f));
            model.Part(Buckets[place], 2, (Head)(Heads.Count - 1)).Should().Be(2 * (place + (Heads.Count / 16.0)));
        }

        model.Of(62).ToArray().Should().OnlyContain(weight => weight == 0);
        model.Part(65, 1, Head.Red).Should().Be(0);
    }

    [Fact]
    public void A_score_is_the_sum_of_the_parts()
    {
        var model = Small();
        using var vector = new FeatureVector();
        for (ulong hash = 0; hash < 200; hash++)
        {
            vector.Add(hash, 0.5f);
        }

        Span<double> scores = stackalloc double[Heads.Count];
        model.Score(vector, scores);

        foreach (var head in Enum.GetValues<Head>())
        {
            var parts = 0.0;
            foreach (ref readonly var entry in vector.Entries)
            {
                parts += model.Part(entry.Bucket, entry.Value, head);
            }

            scores[(int)head].Should().BeApproximately(parts, 1e-5).And.NotBe(0);
        }
    }

    [Fact]
    public void Bits_and_rows_that_do_not_fit_each_other_are_refused()
    {
        var used = new ulong[FeatureVector.BucketCount / 64];
        used[3] = 0b101;

        var act = () => new LinearModel(used, new float[LinearModel.Lanes]);

        act.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void A_file_gives_back_what_was_written_and_one_cut_short_is_refused()
    {
        using var file = new MemoryStream();
        Calibration[] calibrations = [.. Enumerable.Range(0, Heads.Count).Select(head => new Calibration(1, head))];
        PassageCalibration[] passages = [.. calibrations.Select(_ => new PassageCalibration(1, 2, 3))];
        ModelFile.Write(file, Small(), calibrations, calibrations[0], passages);
        var content = file.ToArray();

        var read = ModelFile.Read(new MemoryStream(content));

        RowsOf(read.Weights).Should().Be(Buckets.Length);
        read.Weights.Of(12_345).ToArray().Should().Equal(Small().Of(12_345).ToArray());
        var act = () => ModelFile.Read(new MemoryStream(content[..^1]));
        act.Should().Throw<InvalidDataException>();
    }
}
