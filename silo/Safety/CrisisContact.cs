namespace TherapyGroups.Silo.Safety;

/// <summary>Where somebody answers. Any way of reaching them can be missing.</summary>
/// <param name="Languages">In which languages they answer, where that is not plain from the country; null if not known.</param>
/// <param name="Relay">How deaf and hard of hearing people reach them; null if not known.</param>
/// <param name="Source">The page of the organisation that says so.</param>
/// <param name="CheckedOn">The day somebody last looked there, ISO 8601; null if nobody has yet.</param>
public sealed record CrisisContact(
    string Name, string? Phone, string? Sms, string? Chat, string? Hours, string? Note, string? Languages, string? Relay, string Source,
    string? CheckedOn);
