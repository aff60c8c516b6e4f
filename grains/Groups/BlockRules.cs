using System.Collections.Immutable;
using TherapyGroups.Members;

namespace TherapyGroups.Groups;

/// <summary>What a block hides. Pure.</summary>
public static class BlockRules
{
    /// <summary>How many people one member can block.</summary>
    public const int BlocksMax = 500;

    /// <summary>By reader: whose messages they do not see. A block works both ways, whoever made it.</summary>
    public static ImmutableDictionary<MemberId, ImmutableHashSet<MemberId>> Hidden(IEnumerable<(MemberId One, MemberId Other)> pairs) =>
        pairs.SelectMany(pair => new[] { pair, (One: pair.Other, Other: pair.One) })
            .GroupBy(pair => pair.One, pair => pair.Other)
            .ToImmutableDictionary(reader => reader.Key, reader => reader.ToImmutableHashSet());
}
