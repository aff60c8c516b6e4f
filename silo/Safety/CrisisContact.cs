namespace TherapyGroups.Silo.Safety;

/// <summary>Where somebody answers. Any way of reaching them can be missing.</summary>
/// <param name="Languages">In which languages they answer, where that is not plain from the country; null if not known.</param>
/// <param name="Relay">How deaf and hard of hearing people reach them; null if not known.</param>
/// <param name="Website">The organisation's own pages, which members may link to in any group; null if not known.</param>
/// <param name="Source">
/// The page that states the number and whose it is: the organisation's own, a public body's or a newspaper's. Without a
/// <paramref name="CheckedOn"/>, where to look first: it did not state the number.
/// </param>
/// <param name="CheckedOn">
/// The day this was last compared with <paramref name="Source"/>, or called, ISO 8601; null if no page was found that confirms it.
/// </param>
public sealed record CrisisContact(
    string Name, string? Phone, string? Sms, string? Chat, string? Hours, string? Note, string? Languages, string? Relay, string? Website,
    string Source, string? CheckedOn);
