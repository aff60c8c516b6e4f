namespace TherapyGroups.Tests.Server.Access;

/// <summary>The table in <c>matrix.txt</c>: who gets which answer from which endpoint.</summary>
internal sealed class Matrix
{
    private const char Separator = '|';

    private readonly Dictionary<string, string> legend = [];

    private Matrix()
    {
        foreach (var line in File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Access", "matrix.txt")))
        {
            Take(line);
        }
    }

    public static Matrix Released { get; } = new();

    /// <summary>The standings, from left to right.</summary>
    public IReadOnlyList<string> Standings { get; private set; } = [];

    /// <summary>By endpoint: for each standing the answer's summary.</summary>
    public Dictionary<string, IReadOnlyDictionary<string, string>> Rows { get; } = [];

    /// <summary>A row as the file has it, of answers that were really given.</summary>
    public string Write(string endpoint, IReadOnlyDictionary<string, string> answers)
    {
        var words = legend.ToDictionary(pair => pair.Value, pair => pair.Key);
        return $"{endpoint,-58} | " + string.Join(
            " | ", Standings.Select(standing => words.GetValueOrDefault(answers[standing], answers[standing]).PadRight(standing.Length)));
    }

    private void Take(string line)
    {
        if (line.Length == 0 || line[0] == '#')
        {
            return;
        }

        var cells = line.Split(Separator, StringSplitOptions.TrimEntries);
        if (cells.Length == 1)
        {
            var parts = line.Split('=', 2, StringSplitOptions.TrimEntries);
            legend.Add(parts[0], parts[1]);
        }
        else if (Standings.Count == 0)
        {
            Standings = cells[1..];
        }
        else
        {
            Rows.Add(cells[0], Standings.Zip(cells[1..]).ToDictionary(
                pair => pair.First, pair => legend.GetValueOrDefault(pair.Second, pair.Second)));
        }
    }
}
