using System.Reflection;
using TherapyGroups.Risk.Editions;
using TherapyGroups.Risk.Features;
using TherapyGroups.Risk.Model;
using TherapyGroups.RiskLab.Corpus;
using TherapyGroups.RiskLab.Editions;
using TherapyGroups.RiskLab.Training;

namespace TherapyGroups.Tests.Risk.Editions.Orleans;

/// <summary>Only the Orleans edition compiles this: Microsoft.ML and the portable scorer give one answer.</summary>
public sealed class MlNetTests
{
    private const int Every = 24;
    private const double Agreement = 1e-4;

    private static readonly DirectoryInfo Corpus = new(typeof(MlNetTests).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(pair => pair.Key == "CorpusFolder").Value!);

    [Fact]
    public void All_heads_trained_by_Microsoft_ML_score_alike_in_the_portable_scorer()
    {
        var builder = new ExampleBuilder();
        Example[] examples =
        [
            .. CorpusFolder.Trained(Corpus).Where((_, index) => index % Every == 0).Select(message => builder.Build(message)),
        ];
        FeatureVector[] unseen =
        [
            .. CorpusFolder.HeldBack(Corpus).Where((_, index) => index % Every == 0).Select(message => builder.Build(message).Vector),
        ];

        MlNetModel theirs = MlNetTrainer.Learn(examples, penalty: 1);

        LinearModel portable = theirs.ToPortable(examples[0].Vector.Entries[0].Bucket);
        IReadOnlyList<IReadOnlyList<float>> scores = theirs.Score(unseen);
        var ours = new double[Heads.Count];
        for (int index = 0; index < unseen.Length; index++)
        {
            portable.Score(unseen[index], ours);
            for (int head = 0; head < Heads.Count; head++)
            {
                ours[head].Should().BeApproximately(scores[head][index], Agreement, $"of head {(Head)head}, message {index}");
            }
        }
    }
}
