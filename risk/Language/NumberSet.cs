namespace TherapyGroups.Risk.Language;

/// <summary>A set of the numbers of sentences or clauses. Hardly a message has more than 64 of them: those are bits; for the numbers after
/// them there is a set that is made when it is needed, so that a long message takes no more than linear time.</summary>
internal struct NumberSet
{
    private const int BitCount = 64;

    private ulong low;
    private HashSet<int>? high;

    /// <summary>Adds the number if <paramref name="holds"/>.</summary>
    public void Add(int number, bool holds = true)
    {
        if (!holds)
        {
            return;
        }

        if (number < BitCount)
        {
            low |= 1UL << number;
        }
        else
        {
            (high ??= []).Add(number);
        }
    }

    public readonly bool Contains(int number) =>
        number < BitCount ? (low & (1UL << number)) != 0 : high is not null && high.Contains(number);
}
