using TherapyGroups.Risk;
using TherapyGroups.Risk.Model;
using TherapyGroups.RiskLab.Corpus;
using TherapyGroups.RiskLab.Measuring;
using TherapyGroups.RiskLab.Training;

namespace TherapyGroups.Tests.Risk;

/// <summary>The arithmetic under the model.</summary>
public sealed class LearningTests
{
    [Fact]
    public void Lbfgs_finds_the_minimum_of_a_narrow_valley()
    {
        float[] point = [-1.2f, 1];

        Lbfgs.Minimise(point, Rosenbrock, iterationsMax: 300, tolerance: 1e-12);

        point[0].Should().BeApproximately(1, 0.05f);
        point[1].Should().BeApproximately(1, 0.1f);

        static double Rosenbrock(float[] at, float[] gradient)
        {
            double off = at[1] - ((double)at[0] * at[0]);
            gradient[0] = (float)((-400 * at[0] * off) - (2 * (1 - at[0])));
            gradient[1] = (float)(200 * off);
            return (100 * off * off) + Math.Pow(1 - at[0], 2);
        }
    }

    [Fact]
    public void Platt_scaling_makes_scores_honest()
    {
        (double Score, bool Positive)[] items =
        [
            .. Enumerable.Range(0, 1000).Select(index => (index % 2 == 0 ? 3.0 : -3.0, index % 10 is 0 or 2 or 4 or 6 or 1)),
        ];

        var calibration = PlattFit.Fit(items);

        calibration.Probability(3).Should().BeApproximately(0.8, 0.02);
        calibration.Probability(-3).Should().BeApproximately(0.2, 0.02);
    }

    [Fact]
    public void A_long_message_is_calibrated_by_what_tells_and_without_messages_by_what_is_known()
    {
        var known = new Calibration(1, 0);
        (double Whole, double Passage, bool Positive)[] items =
        [
            .. Enumerable.Range(0, 1000).Select(index => (index % 4 < 2 ? 1.0 : -1.0, index % 2 == 0 ? 2.0 : -2.0, index % 2 == 0)),
        ];

        PassageCalibration told = PlattFit.FitPassages(items, known);
        PassageCalibration drawn = PlattFit.FitPassages([], known);

        told.Passage.Should().BeGreaterThan(10 * Math.Abs(told.Whole - 0.5));
        told.Probability(whole: -1, passage: 2).Should().BeGreaterThan(0.9);
        drawn.Probability(2, 2).Should().BeApproximately(known.Probability(2), 1e-6);
    }

    [Fact]
    public void Area_average_precision_and_calibration_error_are_as_by_hand()
    {
        (double Score, bool Positive)[] items = [(0.9, true), (0.8, false), (0.7, true), (0.1, false)];

        Ranking.RocAuc(items).Should().BeApproximately(0.75, 1e-9);
        Ranking.AveragePrecision(items).Should().BeApproximately((1 + (2.0 / 3)) / 2, 1e-9);
        Ranking.CalibrationError([(0.5, true), (0.5, false)]).Should().BeApproximately(0, 1e-9);
    }

    [Theory]
    [InlineData("natural-1/a-first-1", 2)]
    [InlineData("wide-1/a", 1)]
    public void Messages_as_they_come_are_measured_by_themselves_where_there_are_any(string family, int sets)
    {
        var message = new CorpusMessage("good night all", [], RiskLevel.Green, [], "std", family, 2, IsContrast: false);
        var scored = new ScoredMessage(message, new Assessment(RiskLevel.Green, 0, new Dictionary<RiskCategory, double>(), [], "none"));

        EvaluateCommand.HeldBack([scored]).Should().HaveCount(sets);
    }
}
