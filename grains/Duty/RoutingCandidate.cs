using TherapyGroups.Members;

namespace TherapyGroups.Duty;

/// <summary>A clinician on duty whose credential holds, as routing sees them for one case.</summary>
/// <param name="Clinician">Who.</param>
/// <param name="Since">When they came on duty, UTC.</param>
/// <param name="Jurisdictions">Where their licence is valid, as the credential has it: <c>US-CA</c>, or several with commas.</param>
/// <param name="Languages">Codes with a space between, as they said themselves; empty when they have said nothing.</param>
/// <param name="OpenCases">How many they have taken or are asked to take, drills left out.</param>
/// <param name="IsFacilitator">Whether they run the group that the case is from.</param>
public sealed record RoutingCandidate(
    MemberId Clinician, DateTimeOffset Since, string Jurisdictions, string Languages, int OpenCases, bool IsFacilitator);
