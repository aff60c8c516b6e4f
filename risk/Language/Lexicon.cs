namespace TherapyGroups.Risk.Language;

/// <summary>The expressions of the lexicon files, by class, and the automaton that finds them.</summary>
internal sealed class Lexicon
{
    /// <summary>The compiled form, among the resources.</summary>
    public const string FileName = "lexicon.bin";

    private static readonly string[] Files =
        ["suicide.txt", "markers.txt", "idioms.txt", "injury.txt", "others.txt", "mood.txt", "grammar.txt",
        "statements.txt", "frames.txt"];

    private readonly AutomatonTables tables;
    private readonly PatternAutomaton automaton;

    private Lexicon(IReadOnlyList<string> classes, AutomatonTables tables)
    {
        Classes = classes;
        this.tables = tables;
        automaton = new PatternAutomaton(tables);
    }

    /// <summary>Class names; a hit names its class by its place here.</summary>
    public IReadOnlyList<string> Classes { get; }

    public IEnumerable<string> Words => automaton.Words;

    /// <summary>The compiled lexicon; a test holds it against the text files.</summary>
    public static Lexicon Load()
    {
        using Stream stream = DataFile.Open(FileName);
        using var reader = new BinaryReader(stream);
        var classes = new string[reader.ReadInt32()];
        for (int index = 0; index < classes.Length; index++)
        {
            classes[index] = reader.ReadString();
        }

        return new Lexicon(classes, AutomatonTables.Read(reader));
    }

    /// <summary>From the text files, for <c>risk-lab lexicons</c>.</summary>
    /// <exception cref="FormatException">A pattern is out of form.</exception>
    public static Lexicon Compile()
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

        return new Lexicon(classes, AutomatonTables.Compile(patterns));
    }

    /// <summary>Whether the compiled lexicon is that of the text files.</summary>
    public static bool IsCurrent()
    {
        using var fresh = new MemoryStream();
        Compile().Write(fresh);
        using var shipped = new MemoryStream();
        using Stream stream = DataFile.Open(FileName);
        stream.CopyTo(shipped);
        return fresh.GetBuffer().AsSpan(0, (int)fresh.Length).SequenceEqual(shipped.GetBuffer().AsSpan(0, (int)shipped.Length));
    }

    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(Classes.Count);
        foreach (string name in Classes)
        {
            writer.Write(name);
        }

        tables.Write(writer);
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
    public List<Hit> Find(List<Text.Word> words)
    {
        List<Hit> hits = automaton.Run(words);
        HitFilter.KeepLongest(hits);
        return hits;
    }
}
