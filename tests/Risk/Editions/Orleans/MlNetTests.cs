using TherapyGroups.Risk;
using TherapyGroups.Risk.Editions;
using TherapyGroups.Risk.Model;
using TherapyGroups.RiskLab.Corpus;
using TherapyGroups.RiskLab.Training;

namespace TherapyGroups.Tests.Risk.Editions.Orleans;

/// <summary>Only the Orleans edition compiles this: Microsoft.ML and the portable scorer give one answer.</summary>
public sealed class MlNetTests
{
    [Fact]
    public void Microsoft_ML_and_the_portable_scorer_agree_to_a_ten_thousandth()
    {
        var builder = new ExampleBuilder();
        string[] texts =
        [
            "i want to die", "tea is on", "i can't go on living", "see you at the match",
            "he hit me again", "kill the process", "wish i was dead", "thanks all",
        ];
        Example[] examples = [.. texts.Select((text, index) => builder.Build(new CorpusMessage(
            text, [], index % 4 is 0 or 2 ? RiskLevel.Red : RiskLevel.Green, [], "std", "test", index, IsContrast: false)))];
        MlNetRow[] rows = [.. examples.Select(example => MlNetRow.Of(example.Vector, example.Target(Head.Red)))];

        MlNetHead head = MlNetHead.Train(rows, penalty: 1);

        IReadOnlyList<float> theirs = head.Score(rows);
        for (int index = 0; index < rows.Length; index++)
        {
            head.ScorePortably(examples[index].Vector).Should().BeApproximately(theirs[index], 1e-4);
        }
    }
}
