using TherapyGroups.RiskLab.Training;

namespace TherapyGroups.RiskLab.Corpus;

/// <summary>The parts of the corpus.</summary>
internal static class CorpusFolder
{
    /// <summary>Messages and conversations; never the behavioural suite.</summary>
    /// <exception cref="InvalidDataException">A line does not follow the guidelines; the message names file and line.</exception>
    public static List<CorpusMessage> All(DirectoryInfo corpus)
    {
        var problems = new List<string>();
        List<CorpusMessage> messages =
        [
            .. CorpusReader.ReadFolder(Path.Combine(corpus.FullName, "messages"), problems),
            .. CorpusReader.ReadFolder(Path.Combine(corpus.FullName, "conversations"), problems),
        ];
        return problems.Count == 0 ? messages : throw new InvalidDataException(string.Join('\n', problems));
    }

    public static IEnumerable<CorpusMessage> Trained(DirectoryInfo corpus) =>
        All(corpus).Where(message => !Folds.IsHeldBack(message.Family));

    public static IEnumerable<CorpusMessage> HeldBack(DirectoryInfo corpus) =>
        All(corpus).Where(message => Folds.IsHeldBack(message.Family));

    public static List<CorpusMessage> Behaviour(DirectoryInfo corpus)
    {
        var problems = new List<string>();
        List<CorpusMessage> messages = CorpusReader.ReadFolder(Path.Combine(corpus.FullName, "behaviour"), problems);
        return problems.Count == 0 ? messages : throw new InvalidDataException(string.Join('\n', problems));
    }
}
