using TherapyGroups.Risk;
using TherapyGroups.Risk.Model;

namespace TherapyGroups.RiskLab.Training;

/// <summary>Every calibration of a model, fitted on scores of families that the scores had not been trained on.</summary>
/// <param name="Heads">One for each head.</param>
/// <param name="Ruled">For Red, where the rules found Red or Crisis.</param>
/// <param name="Passages">One for each head, for long messages.</param>
internal sealed record Calibrated(
    IReadOnlyList<Calibration> Heads,
    Calibration Ruled,
    IReadOnlyList<PassageCalibration> Passages)
{
    /// <param name="own">The messages of the corpus.</param>
    /// <param name="others">What comes from open sets: of these the posts are heard, and on long messages only, of which the corpus has
    /// few.</param>
    /// <param name="scores">One for each of them, in this order.</param>
    public static Calibrated Fit(IReadOnlyList<Example> own, IReadOnlyList<Example> others, IReadOnlyList<CrossScore> scores)
    {
        (Example Example, CrossScore Score)[] corpus = [.. own.Select((example, index) => (example, scores[index]))];
        (Example Example, CrossScore Score)[] posts =
        [
            .. others.Select((example, index) => (example, scores[own.Count + index]))
                .Where(item => item.example.Message.Family.StartsWith(PostData.FamilyPrefix, StringComparison.Ordinal)),
        ];
        (Example Example, CrossScore Score)[] longer = [.. corpus.Concat(posts).Where(item => item.Score.Passage is not null)];
        (Example Example, CrossScore Score)[] shorter = [.. corpus.Where(item => item.Score.Passage is null)];
        var heads = new Calibration[Risk.Model.Heads.Count];
        var passages = new PassageCalibration[Risk.Model.Heads.Count];
        for (int head = 0; head < heads.Length; head++)
        {
            // Where the rules insist, the model's answer does not count: it is calibrated on what is left to it.
            bool Counts(Example example) => example.Floor < RiskLevel.Red || (Head)head > Head.Crisis;
            heads[head] = PlattFit.Fit([.. shorter.Where(item => Counts(item.Example))
                .Select(item => (item.Score.Whole[head], item.Example.Target((Head)head)))]);
            passages[head] = PlattFit.FitPassages(
                [.. longer.Where(item => Counts(item.Example) && item.Example.Importance[head] > 0)
                    .Select(item => (item.Score.Whole[head], item.Score.Passage![head], item.Example.Target((Head)head)))],
                heads[head]);
        }

        Calibration ruled = PlattFit.Fit([.. corpus.Where(item => item.Example.Floor >= RiskLevel.Red)
            .Select(item => (Shown(item.Score), item.Example.Target(Head.Red)))]);
        return new Calibrated(heads, ruled, passages);
    }

    private static double Shown(CrossScore score) => score.Passage is null
        ? score.Whole[(int)Head.Red]
        : (score.Whole[(int)Head.Red] + score.Passage[(int)Head.Red]) / 2;
}
