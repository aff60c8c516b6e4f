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

    public static AgeBand? ParseAudience(string? name) => name switch
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
