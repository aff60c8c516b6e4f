using TherapyGroups.Groups;
using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Groups;

/// <summary>Enums of groups as the contract names them.</summary>
public static class GroupNames
{
    public static string Of(AgeBand audience) => audience switch
    {
        AgeBand.Adult => "adult",
        AgeBand.Teen => "teen",
    };

    public static string Of(Coverage coverage) => coverage switch
    {
        Coverage.None => "none",
        Coverage.Moderator => "moderator",
        Coverage.Clinician => "clinician",
    };

    public static string Of(CoverageEffect effect) => effect switch
    {
        CoverageEffect.None => "none",
        CoverageEffect.Warn => "warn",
        CoverageEffect.Slow => "slow",
        CoverageEffect.ReadOnly => "read-only",
        CoverageEffect.Close => "close",
    };

    public static string Of(GroupLead lead) => lead switch
    {
        GroupLead.Peers => "peers",
        GroupLead.Professional => "professional",
    };

    public static GroupLead? ParseLead(string? name) => name switch
    {
        "peers" => GroupLead.Peers,
        "professional" => GroupLead.Professional,
        _ => null,
    };

    public static CoverageEffect? ParseEffect(string? name) => name switch
    {
        null or "" or "warn" => CoverageEffect.Warn,
        "slow" => CoverageEffect.Slow,
        "read-only" => CoverageEffect.ReadOnly,
        "close" => CoverageEffect.Close,
        _ => null,
    };

    public static AgeBand? ParseAgeBand(string? name) => name switch
    {
        null or "" or "adult" => AgeBand.Adult,
        "teen" => AgeBand.Teen,
        _ => null,
    };

    public static Coverage? ParseCoverage(string? name) => name switch
    {
        null or "" or "none" => Coverage.None,
        "moderator" => Coverage.Moderator,
        "clinician" => Coverage.Clinician,
        _ => null,
    };
}
