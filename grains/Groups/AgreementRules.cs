namespace TherapyGroups.Groups;

/// <summary>Who may change a group's agreement, and who has accepted it. Pure.</summary>
public static class AgreementRules
{
    /// <summary><see cref="AgreementResult.Changed"/> if it may be changed so.</summary>
    public static AgreementResult Check(GroupState group, string now, ChangeAgreement wish) =>
        !MayRun(group, wish) ? AgreementResult.NotAFacilitator
        : TextRules.IsBlank(wish.Agreement) ? AgreementResult.Empty
        : wish.Agreement.Length > GroupLimits.AgreementMaxLength ? AgreementResult.TooLong
        : wish.Agreement == now ? AgreementResult.Unchanged
        : AgreementResult.Changed;

    /// <summary>Whether somebody is to read the agreement again before they write. Its staff keep it; they are not asked.</summary>
    public static bool IsAskedAgain(GroupState group, Seat seat) =>
        seat.Role == GroupRole.Member && seat.AcceptedVersion != group.AgreementVersion;

    private static bool MayRun(GroupState group, ChangeAgreement wish) => GroupRoles.MayRun(group, wish.By, wish.AsAdministrator);
}
