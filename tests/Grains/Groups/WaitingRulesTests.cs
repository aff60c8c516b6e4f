using FsCheck;
using FsCheck.Fluent;
using TherapyGroups.Groups;
using TherapyGroups.Members;
using static TherapyGroups.Tests.Grains.Groups.Room;

namespace TherapyGroups.Tests.Grains.Groups;

public sealed class WaitingRulesTests
{
    private static readonly MemberId First = new("first");
    private static readonly MemberId Second = new("second");

    /// <summary>A step is somebody's coming, going, or a day that passes: of eight people.</summary>
    private static readonly Arbitrary<int[]> Steps =
        ArbMap.Default.GeneratorFor<int>().Select(step => Math.Abs(step % 24)).ArrayOf().ToArbitrary();

    [Fact]
    public void A_free_seat_that_nobody_waits_for_is_for_whoever_comes() =>
        WaitingRules.MaySit(Open(capacity: 3), [], Stranger, Now).Should().BeTrue();

    [Fact]
    public void A_free_seat_is_not_for_somebody_new_while_others_wait()
    {
        WaitingRules.MaySit(Open(capacity: 3), [Waits(First)], Stranger, Now).Should().BeFalse();
        WaitingRules.MaySit(Open(capacity: 3), [Waits(First), Waits(Second)], Second, Now).Should().BeFalse();
        WaitingRules.MaySit(Open(capacity: 3), [Waits(First), Waits(Second)], First, Now).Should().BeTrue();
    }

    [Fact]
    public void A_seat_that_is_kept_for_somebody_is_kept_until_its_time_is_over()
    {
        var line = new[] { new WaitingPlace(First, Now.AddMinutes(1)) };

        WaitingRules.MaySit(Open(capacity: 3), line, Stranger, Now).Should().BeFalse();
        WaitingRules.MaySit(Open(capacity: 3), line, First, Now).Should().BeTrue();
        WaitingRules.MaySit(Open(capacity: 3), line, Stranger, Now.AddMinutes(1)).Should().BeTrue();
        WaitingRules.Expired(line, Now.AddMinutes(1)).Should().Equal(First);
    }

    [Fact]
    public void Seats_are_offered_in_order_and_no_more_than_there_are()
    {
        WaitingRules.Offers(Open(capacity: 3), [Waits(First), Waits(Second)], Now).Should().Equal(First);
        WaitingRules.Offers(Open(capacity: 4), [Waits(First), Waits(Second)], Now).Should().Equal(First, Second);
        WaitingRules.Offers(Open(capacity: 3), [new WaitingPlace(First, Now.AddHours(1)), Waits(Second)], Now).Should().BeEmpty();
        WaitingRules.Offers(Open(capacity: 2), [Waits(First)], Now).Should().BeEmpty();
    }

    [Fact]
    public void A_cohort_that_has_begun_offers_nothing() =>
        WaitingRules.Offers(Open(capacity: 3) with { StartsOn = Now }, [Waits(First)], Now).Should().BeEmpty();

    [Fact]
    public void Whatever_happens_there_are_never_more_people_than_seats() => Prop
        .ForAll(Steps, steps => Play(steps).History.TrueForAll(group => group.MembersSeated <= group.Capacity))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Whatever_happens_nobody_has_two_seats_or_both_a_seat_and_a_place() => Prop
        .ForAll(Steps, steps =>
        {
            var played = Play(steps);
            return played.Line.DistinctBy(place => place.Member).Count() == played.Line.Count
                && played.Line.TrueForAll(place => !played.Group.Seats.ContainsKey(place.Member));
        })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Whatever_happens_a_seat_goes_to_nobody_while_somebody_who_came_before_them_waits_unasked() =>
        Prop.ForAll(Steps, steps => Play(steps).Overtaken.Count == 0).QuickCheckThrowOnFailure();

    [Fact]
    public void Whatever_happens_offers_and_members_together_fit_the_seats() => Prop
        .ForAll(Steps, steps =>
        {
            var played = Play(steps);
            var offers = played.Line.Count(place => place.OfferedUntil > played.Now);
            return played.Group.MembersSeated + offers <= played.Group.Capacity;
        })
        .QuickCheckThrowOnFailure();

    private static WaitingPlace Waits(MemberId member) => new(member, null);

    /// <summary>What the grain and the sweep do, step by step, with nothing but the rules.</summary>
    private static Played Play(int[] steps)
    {
        var played = new Played(Open(capacity: 3) with { Seats = Open().Seats.Clear() }, Now);
        foreach (var step in steps)
        {
            var member = new MemberId($"member-{step % 8}");
            switch (step / 8)
            {
                case 0:
                    played.Come(member);
                    break;
                case 1:
                    played.Go(member);
                    break;
                default:
                    played.Now += TimeSpan.FromHours(7);
                    break;
            }

            played.Offer();
        }

        return played;
    }

    private sealed class Played(GroupState group, DateTimeOffset now)
    {
        public GroupState Group { get; private set; } = group;

        public DateTimeOffset Now { get; set; } = now;

        public List<WaitingPlace> Line { get; } = [];

        public List<GroupState> History { get; } = [group];

        public List<MemberId> Overtaken { get; } = [];

        public void Come(MemberId member)
        {
            var wish = Join(member);
            var result = GroupRules.Join(Group, wish, Now);
            if (result is not (JoinResult.Joined or JoinResult.Waiting))
            {
                return;
            }

            if (WaitingRules.MaySit(Group, Line, member, Now))
            {
                var own = Line.FindIndex(place => place.Member == member);
                var before = own < 0 ? Line : Line[..own];
                var seats = Group.Capacity - Group.MembersSeated - 1;
                Overtaken.AddRange(before.Where(place => !(place.OfferedUntil <= Now)).Skip(seats).Select(place => place.Member));
                Group = Group.Apply(GroupEvents.Joined(Group.Head + 1, wish, Now));
                Line.RemoveAll(place => place.Member == member);
            }
            else if (!Line.Exists(place => place.Member == member))
            {
                Line.Add(new WaitingPlace(member, null));
            }

            History.Add(Group);
        }

        public void Go(MemberId member)
        {
            if (Group.Seats.TryGetValue(member, out var seat))
            {
                Group = Group.Apply(GroupEvents.Left(Group.Head + 1, member, seat, Now));
            }
            else
            {
                Line.RemoveAll(place => place.Member == member);
            }
        }

        public void Offer()
        {
            var to = WaitingRules.Offers(Group, Line, Now);
            var expired = WaitingRules.Expired(Line, Now);
            Line.RemoveAll(place => expired.Contains(place.Member));
            for (var i = 0; i < Line.Count; i++)
            {
                Line[i] = to.Contains(Line[i].Member) ? Line[i] with { OfferedUntil = Now + WaitingRules.OfferValidFor } : Line[i];
            }
        }
    }
}
