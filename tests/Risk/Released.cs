using TherapyGroups.Risk;

namespace TherapyGroups.Tests.Risk;

/// <summary>The released model, loaded once for all tests.</summary>
internal static class Released
{
    public static IRiskClassifier Classifier { get; } = RiskClassifier.LoadEmbedded();

    public static Assessment Assess(string text, params string[] context) => Classifier.Assess(text, context);
}
