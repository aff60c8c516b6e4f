namespace TherapyGroups.Risk.Text;

/// <summary>Cuts a run of letters into known words: "iwanttodie" is four words. Quadratic in a bounded length.</summary>
internal static class WordBreak
{
    private const int PieceLengthMax = 14;

    /// <summary>What is noted of so many letters lies on the stack.</summary>
    private const int LengthUsual = 64;

    /// <summary>The cheapest cut: few words, and few rare ones.</summary>
    public static List<string> Cut(string letters, Vocabulary vocabulary)
    {
        Span<double> cost = letters.Length <= LengthUsual ? stackalloc double[letters.Length + 1] : new double[letters.Length + 1];
        Span<int> from = letters.Length <= LengthUsual ? stackalloc int[letters.Length + 1] : new int[letters.Length + 1];
        cost.Fill(double.PositiveInfinity);
        cost[0] = 0;
        for (int end = 1; end <= letters.Length; end++)
        {
            for (int start = Math.Max(0, end - PieceLengthMax); start < end; start++)
            {
                if (double.IsPositiveInfinity(cost[start]))
                {
                    continue;
                }

                double piece = cost[start] + vocabulary.Cost(letters.AsSpan(start, end - start));
                if (piece < cost[end])
                {
                    cost[end] = piece;
                    from[end] = start;
                }
            }
        }

        if (double.IsPositiveInfinity(cost[^1]))
        {
            return [];
        }

        var words = new List<string>();
        for (int end = letters.Length; end > 0; end = from[end])
        {
            words.Insert(0, letters[from[end]..end]);
        }

        return words;
    }
}
