namespace TherapyGroups.Duty;

/// <summary>All that routing a case asks about.</summary>
/// <param name="Country">The member's, ISO 3166-1 alpha-2, as they gave it; empty when it is not known.</param>
/// <param name="Language">The group's, such as <c>en</c> or <c>pt-BR</c>; empty when it is not known.</param>
/// <param name="OnDuty">In no order.</param>
public sealed record RoutingQuestion(string Country, string Language, IReadOnlyList<RoutingCandidate> OnDuty);
