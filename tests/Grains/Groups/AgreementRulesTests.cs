using TherapyGroups.Groups;
using static TherapyGroups.Tests.Grains.Groups.Room;

namespace TherapyGroups.Tests.Grains.Groups;

public sealed class AgreementRulesTests
{
    [Fact]
    public void Facilitators_and_administrators_change_it_and_nobody_else()
    {
        Check(new ChangeAgreement(Fay, false, "Be kinder.")).Should().Be(AgreementResult.Changed);
        Check(new ChangeAgreement(Stranger, true, "Be kinder.")).Should().Be(AgreementResult.Changed);
        Check(new ChangeAgreement(Sam, false, "Be kinder.")).Should().Be(AgreementResult.NotAFacilitator);
        Check(new ChangeAgreement(Ana, false, "Be kinder.")).Should().Be(AgreementResult.NotAFacilitator);
        Check(new ChangeAgreement(Stranger, false, "Be kinder.")).Should().Be(AgreementResult.NotAFacilitator);
    }

    [Fact]
    public void It_says_something_and_not_too_much()
    {
        Check(new ChangeAgreement(Fay, false, " ")).Should().Be(AgreementResult.Empty);
        Check(new ChangeAgreement(Fay, false, new string('a', GroupLimits.AgreementMaxLength + 1))).Should().Be(AgreementResult.TooLong);
        Check(new ChangeAgreement(Fay, false, "Be kind.")).Should().Be(AgreementResult.Unchanged);
    }

    [Fact]
    public void After_a_change_members_read_it_again_before_they_write_and_staff_write_on()
    {
        var changed = Open().Apply(AgreementEvents.Changed(5, Fay, 4, Now));

        GroupRules.Post(changed, Post(Ana), Now).Result.Should().Be(PostResult.AgreementChanged);
        GroupRules.Post(changed, Post(Sam), Now).Result.Should().Be(PostResult.Accepted);
        var accepting = GroupRules.Accepting(changed, Join(Ana, agreementVersion: 4), Now);
        GroupRules.Post(changed.Apply(accepting!), Post(Ana), Now).Result.Should().Be(PostResult.Accepted);
    }

    [Fact]
    public void An_old_version_is_not_accepted_any_more()
    {
        var changed = Open().Apply(AgreementEvents.Changed(5, Fay, 4, Now));

        GroupRules.Accepting(changed, Join(Ana, agreementVersion: 3), Now).Should().BeNull();
        GroupRules.Accepting(Open(), Join(Ana, agreementVersion: 3), Now).Should().BeNull("there is nothing new to accept");
    }

    [Fact]
    public void A_closed_cohort_is_joined_before_its_start_and_written_in_from_then_on()
    {
        var cohort = Open() with { StartsOn = Now };

        GroupRules.Join(cohort, Join(Stranger), Now.AddMilliseconds(-1)).Should().Be(JoinResult.Joined);
        GroupRules.Join(cohort, Join(Stranger), Now).Should().Be(JoinResult.CohortClosed);
        GroupRules.Join(cohort, Join(Stranger, GroupRole.Facilitator), Now).Should().Be(JoinResult.Joined, "staff may change");
        GroupRules.Post(cohort, Post(Ana), Now.AddMilliseconds(-1)).Should().Be(new PostRuling(PostResult.RoomClosed, Now));
        GroupRules.Post(cohort, Post(Ana), Now).Result.Should().Be(PostResult.Accepted);
    }

    private static AgreementResult Check(ChangeAgreement wish) => AgreementRules.Check(Open(), "Be kind.", wish);
}
