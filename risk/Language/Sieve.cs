using System.Numerics;

namespace TherapyGroups.Risk.Language;

/// <summary>What tells at a glance that a state cannot read a word: numbers of sets fall on the bits of two words, on each by another rule.
/// Where two sieves do not meet in both, no set is in both; where they meet, one may be.</summary>
internal readonly record struct Sieve(ulong Low, ulong High)
{
    private const int Bits = 64;

    /// <summary>A gap, and every word, known or not: a bit in each half that no set falls on.</summary>
    public static readonly Sieve Any = new(1, 1);

    public static Sieve Of(int set) => new(2UL << (set % (Bits - 1)), 2UL << (set / (Bits - 1) % (Bits - 1)));

    /// <summary>The sieve of a word that the sets hold whose bits are set in its row.</summary>
    public static Sieve Of(ReadOnlySpan<ulong> row)
    {
        Sieve sieve = Any;
        for (int part = 0; part < row.Length; part++)
        {
            for (ulong bits = row[part]; bits != 0; bits &= bits - 1)
            {
                sieve |= Of((part * Bits) + BitOperations.TrailingZeroCount(bits));
            }
        }

        return sieve;
    }

    public static Sieve operator |(Sieve one, Sieve other) => new(one.Low | other.Low, one.High | other.High);

    public bool Meets(Sieve other) => (Low & other.Low) != 0 && (High & other.High) != 0;
}
