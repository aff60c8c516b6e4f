using TherapyGroups.ClientWeb.Access;
using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Privacy;

/// <summary>Outcomes of an erasure, mapped once to problem codes.</summary>
public static class PrivacyProblems
{
    private static readonly ProblemCode HoldsCases = new(
        409,
        "holds-cases",
        "You have taken cases that are still open, and nobody else could end them. Please resolve them first; nothing was erased.");

    private static readonly ProblemCode LastAdministrator = new(
        409,
        "last-administrator",
        "You are the only administrator: nobody could invite staff after you. Please invite another first; nothing was erased.");

    /// <summary>Null for what is no refusal.</summary>
    public static ProblemCode? Of(ErasureResult result) => result switch
    {
        ErasureResult.Erased => null,
        ErasureResult.UnknownMember => ProblemCode.SignedOut,
        ErasureResult.HoldsCases => HoldsCases,
        ErasureResult.LastAdministrator => LastAdministrator,
    };
}
