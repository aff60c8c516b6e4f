using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Sessions;
using static TherapyGroups.Tests.Grains.Groups.Room;

namespace TherapyGroups.Tests.Grains.Groups;

public sealed class GuestRulesTests
{
    private static readonly SitInGroup Wish = new(Stranger, "stranger", AgeBand.Adult);

    [Fact]
    public void Somebody_new_can_sit_in_once()
    {
        GuestRules.Check(Open(), Wish, hasSatIn: false, Now).Should().Be(SitInResult.SatIn);
        GuestRules.Check(Open(), Wish, hasSatIn: true, Now).Should().Be(SitInResult.AlreadySatIn);
    }

    [Fact]
    public void Who_has_a_seat_does_not_sit_in() =>
        GuestRules.Check(Open(), Wish with { Member = Ana }, hasSatIn: false, Now).Should().Be(SitInResult.AlreadyIn);

    [Fact]
    public void A_group_of_another_age_is_not_sat_in_on() =>
        GuestRules.Check(Open(), Wish with { AgeBand = AgeBand.Teen }, hasSatIn: false, Now).Should().Be(SitInResult.AgeBand);

    [Fact]
    public void Who_was_removed_does_not_come_back_as_a_guest()
    {
        var group = Open() with { Standings = Open().Standings.Add(Stranger, new Standing(null, Now.AddDays(1))) };

        GuestRules.Check(group, Wish, hasSatIn: false, Now).Should().Be(SitInResult.Removed);
        GuestRules.Check(group, Wish, hasSatIn: false, Now.AddDays(1)).Should().Be(SitInResult.SatIn);
    }

    [Fact]
    public void A_cohort_that_has_begun_is_closed_to_guests() =>
        GuestRules.Check(Open() with { StartsOn = Now }, Wish, hasSatIn: false, Now).Should().Be(SitInResult.CohortClosed);

    [Fact]
    public void A_guest_cannot_post() => GroupRules.Post(Open(), Post(Stranger), Now).Result.Should().Be(PostResult.NotAMember);

    [Fact]
    public void A_guest_of_a_session_reads_it_from_its_beginning_to_its_end()
    {
        var session = new GroupSession(Now.AddHours(-1), Now.AddMinutes(-50), Now.AddMinutes(40), SessionPhase.Open);

        var guest = GuestRules.Visit(Open() with { Session = session }, Wish, Now);

        (guest.From, guest.Until, guest.Session).Should().Be((session.StartsAt, session.EndsAt, session.Occurrence));
    }

    [Fact]
    public void A_guest_before_a_session_reads_nothing_that_was_said_before_them()
    {
        var session = new GroupSession(Now.AddDays(2), Now.AddDays(2), Now.AddDays(2).AddHours(1), SessionPhase.Planned);

        var guest = GuestRules.Visit(Open() with { Session = session }, Wish, Now);

        (guest.From, guest.Until).Should().Be((Now, session.EndsAt));
    }

    [Fact]
    public void A_guest_where_nothing_is_planned_has_a_day()
    {
        var guest = GuestRules.Visit(Open(), Wish, Now);

        (guest.From, guest.Until, guest.Session).Should().Be((Now.AddDays(-1), Now.AddDays(1), null));
    }
}
