using TherapyGroups.Members;

namespace TherapyGroups.Duty;

/// <summary>
/// To whom a case goes. Pure. First whoever runs the member's group, then whose licence and language fit, then who has the least to do,
/// then
/// who has waited longest. Nobody is left out for not fitting: a clinician of another place is better than none.
/// </summary>
public static class RoutingRules
{
    private static readonly char[] Separators = [',', ';', ' ', '/'];

    /// <summary>
    /// The clinician to ask about <paramref name="member"/>, or null if there is nobody but them and <paramref name="notTo"/>: a clinician
    /// who writes in a group is a member there, and is no cover for themselves.
    /// </summary>
    public static MemberId? Choose(RoutingQuestion question, MemberId member, IReadOnlyCollection<MemberId> notTo) => question.OnDuty
        .Where(candidate => candidate.Clinician != member && !notTo.Contains(candidate.Clinician))
        .OrderByDescending(candidate => candidate.IsFacilitator)
        .ThenByDescending(candidate => Fit(question, candidate))
        .ThenBy(candidate => candidate.OpenCases)
        .ThenBy(candidate => candidate.Since)
        .ThenBy(candidate => candidate.Clinician.Value, StringComparer.Ordinal)
        .Select(candidate => (MemberId?)candidate.Clinician)
        .FirstOrDefault();

    /// <summary>0 to 2: one for a licence that is valid in the member's country, one for the group's language.</summary>
    public static int Fit(RoutingQuestion question, RoutingCandidate candidate) =>
        (IsLicensedIn(question.Country, candidate.Jurisdictions) ? 1 : 0) + (Speaks(question.Language, candidate.Languages) ? 1 : 0);

    /// <summary>A jurisdiction is a country, or a part of one: <c>US</c> and <c>US-CA</c> are both in <c>US</c>.</summary>
    private static bool IsLicensedIn(string country, string jurisdictions) =>
        country.Length > 0 && Parts(jurisdictions).Any(one => Begins(one, country));

    /// <summary>By the language alone: who speaks <c>pt</c> can help in <c>pt-BR</c>, and the other way about.</summary>
    private static bool Speaks(string language, string languages) =>
        language.Length > 0 && Parts(languages).Any(one => Begins(one, language.Split('-')[0]));

    private static bool Begins(string tag, string with) =>
        tag.StartsWith(with, StringComparison.OrdinalIgnoreCase) && (tag.Length == with.Length || tag[with.Length] == '-');

    private static string[] Parts(string list) => list.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
}
