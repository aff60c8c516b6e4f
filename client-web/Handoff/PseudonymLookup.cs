using Microsoft.AspNetCore.Identity;
using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Handoff;

/// <summary>Finds somebody by the name they go by.</summary>
public sealed class PseudonymLookup(IAccountBook accounts, ILookupNormalizer normalizer)
{
    public async Task<MemberId?> Find(string pseudonym) => normalizer.NormalizeName(pseudonym) is { } normalized
        ? (await accounts.FindByPseudonym(normalized))?.Id
        : null;
}
