using System.Collections.Immutable;

namespace TherapyGroups.Groups;

/// <summary>
/// Crisis lines and services that anybody may name in any group: a filter that folded one of them could cost a life.
/// </summary>
/// <param name="Numbers">Digits alone, as they are dialled; also without the country's prefix.</param>
/// <param name="Hosts">
/// Host names in lower case, without <c>www.</c>; with the path where a host is everybody's, and only that page is help.
/// </param>
public sealed record KnownHelp(ImmutableHashSet<string> Numbers, ImmutableHashSet<string> Hosts)
{
    public static readonly KnownHelp None = new([], []);
}
