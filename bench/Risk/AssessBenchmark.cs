using BenchmarkDotNet.Attributes;
using TherapyGroups.Risk;

namespace TherapyGroups.Bench.Risk;

/// <summary>What one assessment costs: a chat message, one with context, and texts made to be slow.</summary>
[MemoryDiagnoser]
public class AssessBenchmark
{
    private static readonly string[] NoContext = [];
    private static readonly string[] SomeContext = ["it's been a week", "the house is so quiet", "i keep looking at the phone"];
    private static readonly string Nested = string.Concat(Enumerable.Repeat("\"'", 1000));
    private static readonly string Marks = "i" + new string('\u0301', 1999);
    private static readonly string LongWord = new('k', 2000);
    private static readonly string Long = string.Concat(Enumerable.Repeat("i went to the shop and it was fine. ", 55));

    private readonly IRiskClassifier classifier = RiskClassifier.LoadEmbedded();

    [Benchmark(Baseline = true)]
    public Assessment Message() => classifier.Assess("ngl today was rough but i made it to group, thanks everyone", NoContext);

    [Benchmark]
    public Assessment MessageWithContext() => classifier.Assess("ngl today was rough but i made it to group, thanks everyone", SomeContext);

    [Benchmark]
    public Assessment PlainOf2000Characters() => classifier.Assess(Long, NoContext);

    [Benchmark]
    public Assessment NestedQuotes() => classifier.Assess(Nested, NoContext);

    [Benchmark]
    public Assessment CombiningMarks() => classifier.Assess(Marks, NoContext);

    [Benchmark]
    public Assessment OneLongWord() => classifier.Assess(LongWord, NoContext);

    [Benchmark]
    public IRiskClassifier Load() => RiskClassifier.LoadEmbedded();
}
