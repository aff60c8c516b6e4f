namespace TherapyGroups.Risk.Language;

/// <summary>The live states of one run. Kept per thread between runs, because clearing a mark for every state would cost more than a short
/// message does.</summary>
internal sealed class AutomatonScratch
{
    [ThreadStatic]
    private static AutomatonScratch? kept;

    private readonly int[] entered;
    private int step;

    private AutomatonScratch(int stateCount) => entered = new int[stateCount];

    public List<(int State, int First)> Live { get; private set; } = new(256);

    public List<(int State, int First)> Next { get; private set; } = new(256);

    /// <summary>An empty scratch of this thread for an automaton of that many states.</summary>
    public static AutomatonScratch Rent(int stateCount)
    {
        if (kept is null || kept.entered.Length != stateCount || kept.step > int.MaxValue / 2)
        {
            kept = new AutomatonScratch(stateCount);
        }

        kept.Live.Clear();
        return kept;
    }

    public void NextWord()
    {
        step++;
        Next.Clear();
    }

    /// <summary>One thread of matching per state and word; the first to enter has the earliest beginning, so that the longest span is the
    /// evidence.</summary>
    public void Enter(int state, int first)
    {
        if (entered[state] != step)
        {
            entered[state] = step;
            Next.Add((state, first));
        }
    }

    public void Swap() => (Live, Next) = (Next, Live);
}
