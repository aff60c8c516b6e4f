using TherapyGroups.Care;
using TherapyGroups.Members;
using TherapyGroups.Moderation;
using TherapyGroups.Risk;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Storage.Care;

public sealed class CareBookTests : IDisposable
{
    private static readonly TimeSpan Window = TimeSpan.FromHours(12);
    private static readonly CareSettings Settings = new() { BreakAfterRedItems = 2 };
    private readonly StorageFixture storage = new();

    private ICareBook Care => storage.Books.Care;

    private DateTimeOffset Now => storage.Time.GetUtcNow();

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task Only_hard_items_count_towards_a_break_and_each_of_them_once()
    {
        var sam = await storage.World.Member("sam");
        var hard = await Item(RiskLevel.Red, "one");
        await Care.Opened(sam, hard, Now);
        await Care.Opened(sam, hard, Now);
        await Care.Opened(sam, await Item(RiskLevel.Amber, "two"), Now);

        var before = await Exposure(sam);
        await Care.Opened(sam, await Item(RiskLevel.Crisis, "three"), Now);
        var after = await Exposure(sam);

        (before.Opened, before.Hard, before.SuggestsBreak(Settings)).Should().Be((2, 1, false));
        (after.Opened, after.Hard, after.SuggestsBreak(Settings)).Should().Be((3, 2, true));
        after.SuggestsBreak(new CareSettings { BreakAfterRedItems = 0 }).Should().BeFalse("nought means never");
    }

    [Fact]
    public async Task After_a_break_and_after_the_window_the_count_begins_anew()
    {
        var sam = await storage.World.Member("sam");
        await Care.Opened(sam, await Item(RiskLevel.Red, "one"), Now);
        storage.Time.Advance(TimeSpan.FromMinutes(1));
        await Care.TakeBreak(sam, Now);

        (await Exposure(sam)).Should().Be(new Exposure(0, 0, Now));

        storage.Time.Advance(TimeSpan.FromMinutes(1));
        await Care.Opened(sam, await Item(RiskLevel.Red, "two"), Now);
        (await Exposure(sam)).Hard.Should().Be(1);
        storage.Time.Advance(Window);
        (await Exposure(sam)).Hard.Should().Be(0);
    }

    [Fact]
    public async Task A_moderators_wish_to_talk_waits_until_one_clinician_takes_it()
    {
        var sam = await storage.World.Member("sam");
        var rivera = await storage.World.Clinician("dr-rivera");

        var asked = await Care.Ask(sam, "that one stayed with me", Now);
        (await Care.Ask(sam, "again", Now)).Should().Be(asked, "one is enough");
        storage.Reopen();

        (await Care.Waiting(10)).Should().Equal(asked);
        (await Care.Take(asked.Id, rivera, Now)).Should().BeTrue();
        (await Care.Take(asked.Id, rivera, Now)).Should().BeFalse();
        (await Care.WaitingIds(10)).Should().BeEmpty();
        (await Care.NewestOf(sam))?.TakenBy.Should().Be(rivera);
        (await Care.Ask(sam, "", Now)).Id.Should().NotBe(asked.Id);
    }

    [Fact]
    public async Task What_a_moderator_took_in_is_in_their_export_and_goes_with_them()
    {
        var sam = await storage.World.Member("sam");
        await Care.Opened(sam, await Item(RiskLevel.Red, "one"), Now);
        await Care.Ask(sam, "that one stayed with me", Now);

        var held = await storage.Books.Holdings.Parts(sam);
        held.Single(part => part.Name == "debriefs").Rows.Single()["note"].Should().Be("that one stayed with me");
        held.Single(part => part.Name == "moderation-opened").Rows.Should().ContainSingle();

        await storage.Books.Erasures.Erase(sam, Now);

        (await Exposure(sam)).Opened.Should().Be(0);
        (await Care.Waiting(10)).Should().BeEmpty();
    }

    private Task<Exposure> Exposure(MemberId moderator) => Care.ExposureOf(moderator, Window, Now);

    /// <summary>An item about a message that was read as being of this level.</summary>
    private async Task<ModerationItem> Item(RiskLevel level, string id)
    {
        var group = await storage.World.Group();
        var message = await storage.World.Post(group, await storage.World.SeatedMember(group, $"author-{id}"), "words");
        await storage.Books.Screening.Save(
            Screened.Batch(group, 0, message.Seq, ModerationEffects.None, message.As(level)), Now);
        return new ModerationItem(
            new ModerationItemId(id), ModerationItemKind.Report, group, message.MessageId, null, "unkind", "", ModerationItemState.Open,
            null, Now, "", "");
    }
}
