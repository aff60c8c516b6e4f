using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.RiskCases;

namespace TherapyGroups.Handoff;

/// <summary>A clinician's wish to talk with a member in private.</summary>
/// <param name="Case">The case.</param>
/// <param name="Clinician">Who offers. If nobody has the case yet, they take it by this.</param>
/// <param name="Peer">A peer moderator to introduce them, or null.</param>
/// <param name="FreshGroup">The id of the room, should there be none yet.</param>
public sealed record OfferRoom(CaseId Case, MemberId Clinician, MemberId? Peer, GroupId FreshGroup);
