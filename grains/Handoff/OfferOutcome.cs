using TherapyGroups.Members;

namespace TherapyGroups.Handoff;

/// <summary>The answer to an offer.</summary>
/// <param name="Result">How it ended.</param>
/// <param name="Room">The room, where there is one.</param>
/// <param name="Holder">Who has the case, for <see cref="OfferResult.HeldByAnother"/>.</param>
public sealed record OfferOutcome(OfferResult Result, PrivateRoom? Room = null, MemberId? Holder = null);
