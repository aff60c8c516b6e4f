namespace TherapyGroups.Risk.Language;

/// <summary>The expressions of the lexicon files, by class, and the automaton that finds them.</summary>
internal sealed class Lexicon
{
    private static readonly string[] Files =
        ["suicide.txt", "markers.txt", "idioms.txt", "injury.txt", "others.txt", "mood.txt", "grammar.txt",
        "statements.txt", "frames.txt"];

    private readonly PatternAutomaton automaton;

    private Lexicon(IReadOnlyList<string> classes, PatternAutomaton automaton)
    {
        Classes = classes;
        this.automaton = automaton;
    }

    /// <summary>Class names; a hit names its class by its place here.</summary>
    public IReadOnlyList<string> Classes { get; }

    public IEnumerable<string> Words => automaton.Words;

    public static Lexicon Load()
    {
        var slots = new Dictionary<string, PatternNode>();
        var reader = new PatternReader(slots);
        foreach (string line in DataFile.Lines("slots.txt"))
        {
            string[] sides = line.Split(" = ", 2);
            slots[sides[0]] = reader.Read(sides[1] + (sides[1].EndsWith('|') ? " " : ""));
        }

        var classes = new List<string>();
        var patterns = new List<(int Class, PatternNode Node)>();
        foreach (string line in Files.SelectMany(DataFile.Lines))
        {
            if (line[0] == '[')
            {
                classes.Add(line[1..^1]);
            }
            else
            {
                patterns.Add((classes.Count - 1, reader.Read(line)));
            }
        }

        return new Lexicon(classes, new PatternAutomaton(patterns));
    }

    public int ClassOf(string name)
    {
        for (int index = 0; index < Classes.Count; index++)
        {
            if (Classes[index] == name)
            {
                return index;
            }
        }

        throw new InvalidOperationException($"the lexicons have no class {name}");
    }

    /// <summary>The hits of a message; of hits of one class that overlap only the longest stays.</summary>
    public List<Hit> Find(IReadOnlyList<Text.Word> words)
    {
        var texts = new string[words.Count];
        var breaks = new bool[words.Count];
        for (int index = 0; index < words.Count; index++)
        {
            texts[index] = words[index].Text;
            breaks[index] = words[index].Before == Text.Gap.Strong;
        }

        return HitFilter.Longest(automaton.Run(texts, breaks));
    }
}
