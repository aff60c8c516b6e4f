using TherapyGroups.Members;

namespace TherapyGroups.Groups;

/// <summary>Which groups somebody looks for. What is empty or null does not narrow the search; words are compared without case.</summary>
/// <param name="Topic">The whole topic.</param>
/// <param name="Words">A part of name or topic.</param>
/// <param name="Approach">The whole approach.</param>
/// <param name="Audience">The whole background, or an age band's name.</param>
/// <param name="AgeBand">The age band, where <paramref name="Audience"/> names one.</param>
/// <param name="Language">The whole language tag.</param>
/// <param name="OpenSeatsOnly">Leaves out groups that nobody can join today: full, waited for, or begun as a closed cohort.</param>
/// <param name="Lead">Who facilitates.</param>
public sealed record GroupSearch(
    string Topic = "",
    string Words = "",
    string Approach = "",
    string Audience = "",
    AgeBand? AgeBand = null,
    string Language = "",
    bool OpenSeatsOnly = false,
    GroupLead? Lead = null)
{
    /// <summary>Who looks: a group that is closed is shown to those alone who are in it. Null for nobody in particular.</summary>
    public MemberId? Reader { get; init; }

    /// <summary>What no stored text can hold, so that nothing is found.</summary>
    public bool IsHopeless => (Topic + Words + Approach + Audience + Language).Contains('\0', StringComparison.Ordinal);
}
