using TherapyGroups.Risk.Features;
using TherapyGroups.Risk.Model;

namespace TherapyGroups.Risk;

/// <summary>Where a classifier comes from.</summary>
public static class RiskClassifier
{
    /// <summary>The released model at the default operating point. Load once, share among threads; it takes a fraction of a
    /// second.</summary>
    public static IRiskClassifier LoadEmbedded() => LoadEmbedded(OperatingPoints.Default);

    /// <summary>The released model at another operating point of <c>thresholds.json</c>, such as "sensitive".</summary>
    /// <exception cref="ArgumentException">There is no operating point of that name.</exception>
    public static IRiskClassifier LoadEmbedded(string operatingPoint)
    {
        using Stream stream = DataFile.Open(ModelFile.Name);
        return Load(stream, operatingPoint);
    }

    /// <summary>A candidate model that <c>risk-lab train</c> wrote, for <see cref="ShadowClassifier"/>.</summary>
    /// <param name="model">The content of a model file.</param>
    /// <param name="operatingPoint">A name in <c>thresholds.json</c>.</param>
    /// <exception cref="InvalidDataException">The stream is not a model of this version.</exception>
    public static IRiskClassifier Load(Stream model, string operatingPoint)
    {
        // Side by side: halves the time to start on two cores.
        Task<Language.Reader> reader = Task.Run(() => new Language.Reader());
        Task<WordClasses> wordClasses = Task.Run(WordClasses.Load);
        RiskModel read = ModelFile.Read(model);
        OperatingPoint point = OperatingPoints.Named(operatingPoint);
        return new Screening(reader.GetAwaiter().GetResult(), wordClasses.GetAwaiter().GetResult(), read, point);
    }
}
