namespace TherapyGroups.Risk.Language;

/// <summary>Thompson's construction over words, then the removal of empty moves.</summary>
internal sealed class AutomatonBuilder(Func<IReadOnlyList<string>, int> setOf)
{
    private const int AnyWord = -1;
    private const int None = -1;

    private readonly List<(int Set, int Target)> moves = [];
    private readonly List<List<int>> empty = [];
    private readonly List<int> accept = [];

    /// <summary>The start state, from which every pattern begins.</summary>
    public int Build(IReadOnlyList<(int Class, PatternNode Node)> patterns)
    {
        int start = NewState();
        foreach ((int kind, PatternNode node) in patterns)
        {
            int end = NewState();
            accept[end] = kind;
            Add(node, start, end);
        }

        return start;
    }

    /// <summary>For each state what it can read next and which class it accepts, empty moves followed.</summary>
    public IEnumerable<(List<(int Set, int Target)> Moves, int Accept)> Closed()
    {
        var seen = new HashSet<int>();
        var stack = new Stack<int>();
        for (int state = 0; state < accept.Count; state++)
        {
            seen.Clear();
            stack.Push(state);
            var reads = new List<(int Set, int Target)>();
            int accepted = None;
            while (stack.TryPop(out int current))
            {
                if (!seen.Add(current))
                {
                    continue;
                }

                accepted = Math.Max(accepted, accept[current]);
                if (moves[current].Target != None)
                {
                    reads.Add(moves[current]);
                }

                foreach (int target in empty[current])
                {
                    stack.Push(target);
                }
            }

            yield return (reads, accepted);
        }
    }

    private void Add(PatternNode node, int from, int to)
    {
        switch (node)
        {
            case PatternNode.OneOf one:
                int reader = NewState();
                moves[reader] = (setOf(one.Words), to);
                empty[from].Add(reader);
                break;
            case PatternNode.Sequence sequence:
                int current = from;
                foreach (PatternNode part in sequence.Parts)
                {
                    int next = NewState();
                    Add(part, current, next);
                    current = next;
                }

                empty[current].Add(to);
                break;
            case PatternNode.Choice choice:
                foreach (PatternNode branch in choice.Branches)
                {
                    Add(branch, from, to);
                }

                break;
            case PatternNode.AnyWords any:
                AddGap(any.WordsMax, from, to);
                break;
        }
    }

    private void AddGap(int wordsMax, int from, int to)
    {
        int current = from;
        for (int count = 0; count < wordsMax; count++)
        {
            empty[current].Add(to);
            int reader = NewState();
            int next = NewState();
            moves[reader] = (AnyWord, next);
            empty[current].Add(reader);
            current = next;
        }

        empty[current].Add(to);
    }

    private int NewState()
    {
        moves.Add((None, None));
        empty.Add([]);
        accept.Add(None);
        return accept.Count - 1;
    }
}
