using TherapyGroups.RiskCases;

namespace TherapyGroups.ClientWeb.Clinicians;

/// <summary>Dispositions as the contract names them.</summary>
public static class Dispositions
{
    public static Disposition? Parse(string? name) => name switch
    {
        "no-risk" => Disposition.NoRisk,
        "supported" => Disposition.Supported,
        "referred" => Disposition.Referred,
        "emergency-services" => Disposition.EmergencyServices,
        "unreachable" => Disposition.Unreachable,
        _ => null,
    };

    public static string Name(Disposition disposition) => disposition switch
    {
        Disposition.NoRisk => "no-risk",
        Disposition.Supported => "supported",
        Disposition.Referred => "referred",
        Disposition.EmergencyServices => "emergency-services",
        Disposition.Unreachable => "unreachable",
    };
}
