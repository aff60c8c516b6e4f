using System.Collections.Immutable;

namespace TherapyGroups.Paging;

/// <summary>The channels that a deployment has set up; none is possible, and then nobody without a console is reached.</summary>
public sealed record PagerChannels(ImmutableArray<PagerChannel> All)
{
    public static readonly PagerChannels None = new([]);
}
