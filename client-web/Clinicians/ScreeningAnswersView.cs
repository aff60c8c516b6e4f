namespace TherapyGroups.ClientWeb.Clinicians;

/// <summary>The screener's answers as the contract names them. Questions that were not asked are null.</summary>
public sealed record ScreeningAnswersView(
    bool WishToBeDead, bool SuicidalThoughts, bool? Method, bool? Intent, bool? Plan, string Behaviour)
{
    public override string ToString() => "screening answers";
}
