using TherapyGroups.Members;

namespace TherapyGroups.Tests.Grains.Members;

public sealed class CredentialRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_credential_gives_rights_from_its_verification_until_the_instant_it_runs_out()
    {
        var verified = new Credential("LCSW", "US-CA", Now) { ExpiresAt = Now.AddDays(1) };

        CredentialRules.State(verified, Now).Should().Be(CredentialState.Verified);
        CredentialRules.State(verified, Now.AddDays(1).AddMilliseconds(-1)).Should().Be(CredentialState.Verified);
        CredentialRules.State(verified, Now.AddDays(1)).Should().Be(CredentialState.Expired);
        CredentialRules.State(verified with { VerifiedAt = null }, Now).Should().Be(CredentialState.Unverified);
        CredentialRules.State(verified with { ExpiresAt = null }, Now.AddYears(50)).Should().Be(CredentialState.Verified);
    }

    [Fact]
    public void Clinical_rights_go_with_the_credential_and_no_other_rights_do()
    {
        var account = new Account(
            new MemberId("rivera"), "dr-rivera", "DR-RIVERA", "hash", "stamp", AgeBand.Adult, "US",
            AccountRoles.Clinician | AccountRoles.Facilitator, Now, new Credential("LCSW", "US-CA", Now) { ExpiresAt = Now.AddDays(1) });

        account.Holds(AccountRoles.Clinician, Now).Should().BeTrue();
        account.Holds(AccountRoles.Clinician, Now.AddDays(1)).Should().BeFalse();
        account.Holds(AccountRoles.Facilitator, Now.AddDays(1)).Should().BeTrue();
        (account with { Credential = null }).Holds(AccountRoles.Clinician, Now).Should().BeFalse();
    }
}
