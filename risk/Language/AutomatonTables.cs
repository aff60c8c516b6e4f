using System.Runtime.InteropServices;

namespace TherapyGroups.Risk.Language;

/// <summary>An automaton as plain arrays, as it runs and as it lies in a file: building it from the patterns takes half a second, reading
/// it a few milliseconds. Little-endian, as every machine is that .NET runs on.</summary>
/// <param name="Words">Every word of a pattern; its place is its number.</param>
/// <param name="RowLength">How many times 64 bits the row of a word has.</param>
/// <param name="Rows">For each word a bit per set that holds it.</param>
/// <param name="Edges">What is read, and the state it leads to, state by state.</param>
/// <param name="FirstEdge">For each state where its edges begin; one more entry at the end.</param>
/// <param name="Accepts">For each state the class of the pattern that ends there; -1 for none.</param>
/// <param name="FirstStart">For each word where its first states begin; one more entry at the end.</param>
/// <param name="Starts">The states that a word leads to from the start, word by word.</param>
internal sealed record AutomatonTables(
    string[] Words,
    int RowLength,
    ulong[] Rows,
    (int Set, int Target)[] Edges,
    int[] FirstEdge,
    int[] Accepts,
    int[] FirstStart,
    int[] Starts)
{
    /// <param name="patterns">Each pattern with its class.</param>
    public static AutomatonTables Compile(IReadOnlyList<(int Class, PatternNode Node)> patterns)
    {
        var wordIds = new Dictionary<string, int>();
        var sets = new WordSets(wordIds);
        var builder = new AutomatonBuilder(sets.NumberOf);
        int start = builder.Build(patterns);
        ulong[][] rows = sets.ByWord();
        var edges = new List<(int Set, int Target)>();
        var firstEdge = new List<int>();
        var accepts = new List<int>();
        foreach ((List<(int Set, int Target)> moves, int accept) in builder.Closed())
        {
            firstEdge.Add(edges.Count);
            edges.AddRange(moves);
            accepts.Add(accept);
        }

        firstEdge.Add(edges.Count);
        int[][] starts = StartsOf(rows, edges[firstEdge[start]..firstEdge[start + 1]]);
        var firstStart = new int[starts.Length + 1];
        for (int word = 0; word < starts.Length; word++)
        {
            firstStart[word + 1] = firstStart[word] + starts[word].Length;
        }

        return new AutomatonTables(
            [.. wordIds.Keys],
            rows[0].Length,
            [.. rows.SelectMany(row => row)],
            [.. edges],
            [.. firstEdge],
            [.. accepts],
            firstStart,
            [.. starts.SelectMany(targets => targets)]);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Words.Length);
        foreach (string word in Words)
        {
            writer.Write(word);
        }

        writer.Write(RowLength);
        Put(writer, BitsOf(Rows));
        Put(writer, Edges);
        Put(writer, FirstEdge);
        Put(writer, Accepts);
        Put(writer, FirstStart);
        Put(writer, Starts);
    }

    /// <exception cref="EndOfStreamException">The file was cut short.</exception>
    public static AutomatonTables Read(BinaryReader reader)
    {
        var words = new string[reader.ReadInt32()];
        for (int word = 0; word < words.Length; word++)
        {
            words[word] = reader.ReadString();
        }

        int rowLength = reader.ReadInt32();
        var rows = new ulong[words.Length * rowLength];
        foreach (int bit in Take<int>(reader))
        {
            rows[bit >> 6] |= 1UL << (bit & 63);
        }

        return new AutomatonTables(
            words,
            rowLength,
            rows,
            Take<(int Set, int Target)>(reader),
            Take<int>(reader),
            Take<int>(reader),
            Take<int>(reader),
            Take<int>(reader));
    }

    /// <summary>Where each word leads from the start, which is in no other way a state: most words begin no pattern.</summary>
    private static int[][] StartsOf(ulong[][] rows, List<(int Set, int Target)> edges) =>
    [
        .. rows.Select(row => edges
            .Where(edge => (row[edge.Set >> 6] & (1UL << (edge.Set & 63))) != 0)
            .Select(edge => edge.Target)
            .ToArray()),
    ];

    /// <summary>The places of the bits that are set: few are.</summary>
    private static int[] BitsOf(ulong[] rows) =>
        [.. Enumerable.Range(0, rows.Length * 64).Where(bit => (rows[bit >> 6] & (1UL << (bit & 63))) != 0)];

    private static void Put<T>(BinaryWriter writer, T[] values)
        where T : unmanaged
    {
        writer.Write(values.Length);
        writer.Write(MemoryMarshal.AsBytes(values.AsSpan()));
    }

    private static T[] Take<T>(BinaryReader reader)
        where T : unmanaged
    {
        var values = new T[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }
}
