using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using TherapyGroups.Groups;
using TherapyGroups.Members;
using static TherapyGroups.Tests.Grains.Groups.Room;

namespace TherapyGroups.Tests.Grains.Groups;

/// <summary>What holds for any wish to sanction anybody, in a room of any people.</summary>
public sealed class SanctionProperties
{
    private static readonly MemberId[] People = [Ana, Ben, Sam, Fay, Stranger];

    private static Gen<SanctionMember> Wishes =>
        from who in Gen.Elements(People)
        from member in Gen.Elements(People)
        from asAdministrator in Gen.Elements(true, false)
        from kind in Gen.Elements(Enum.GetValues<SanctionKind>())
        from isTimed in Gen.Elements(true, false)
        from minutes in Gen.OneOf(Gen.Choose(-2, 3), Gen.Choose(43_190, 43_210), Gen.Choose(int.MinValue, int.MaxValue))
        from reason in Gen.OneOf(
            Gen.Elements("", " ", "\u200b", "because", "\ud800", new string('x', 1_000), new string('x', 1_001)),
            ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""))
        select new SanctionMember(who, asAdministrator, member, kind, isTimed ? minutes : null, reason);

    /// <summary>A room in which each of the people is nobody, or has any role.</summary>
    private static Gen<GroupState> Rooms =>
        from roles in Gen.Choose(0, 3).ArrayOf(People.Length)
        select Open() with
        {
            Seats = People.Zip(roles).Where(one => one.Second > 0).ToImmutableDictionary(
                one => one.First, one => new Seat(Role(one.Second), one.First.Value)),
        };

    [Fact]
    public void Whoever_is_sanctioned_stands_below_who_does_it_and_is_somebody_else() => ForAll((group, wish, result) =>
        result != SanctionResult.Done
        || (wish.Member != wish.By && group.Seats.TryGetValue(wish.Member, out var seat)
            && (wish.AsAdministrator || (group.Seats[wish.By].Role > seat.Role && seat.Role != GroupRole.Facilitator))));

    [Fact]
    public void A_member_sanctions_nobody() => ForAll((group, wish, result) =>
        wish.AsAdministrator || SanctionRules.MayModerate(group, wish.By) || result == SanctionResult.NotAModerator);

    [Fact]
    public void What_is_done_has_a_reason_and_a_time_within_bounds() => ForAll((_, wish, result) =>
        result != SanctionResult.Done
        || (wish.Reason.Trim().Length is > 0 and <= SanctionLimits.ReasonMaxLength
            && wish.Minutes is null or >= SanctionLimits.MinutesMin and <= SanctionLimits.MinutesMax
            && (wish.Kind != SanctionKind.Warn || wish.Minutes is null)));

    [Fact]
    public void A_warning_has_no_end_and_all_else_ends_after_now() => ForAll((_, wish, result) =>
        result != SanctionResult.Done || (SanctionRules.Until(wish, Now) is { } end
            ? wish.Kind != SanctionKind.Warn && end > Now
            : wish.Kind == SanctionKind.Warn));

    [Fact]
    public void Who_is_muted_writes_again_at_its_end_and_not_before() => ForAll((group, wish, result) =>
    {
        if (result != SanctionResult.Done || wish.Kind != SanctionKind.Mute)
        {
            return true;
        }

        var muted = group.Apply(SanctionEvents.Of(group.Head + 1, wish, group.Seats[wish.Member], Now));
        var end = SanctionRules.Until(wish, Now) ?? Now;
        return GroupRules.Post(muted, Post(wish.Member), end.AddMilliseconds(-1)).Result == PostResult.Muted
            && GroupRules.Post(muted, Post(wish.Member), end).Result != PostResult.Muted;
    });

    private static GroupRole Role(int number) => number switch
    {
        1 => GroupRole.Member,
        2 => GroupRole.PeerModerator,
        _ => GroupRole.Facilitator,
    };

    private static void ForAll(Func<GroupState, SanctionMember, SanctionResult, bool> holds) => Prop.ForAll(
        Rooms.ToArbitrary(), Wishes.ToArbitrary(), (group, wish) => holds(group, wish, SanctionRules.Check(group, wish)))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));
}
