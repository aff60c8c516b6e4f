using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using TherapyGroups.Groups;
using static TherapyGroups.Tests.Grains.Groups.Room;

namespace TherapyGroups.Tests.Grains.Groups;

public sealed class FilterRulesTests
{
    private static readonly KnownHelp Help = new(["18006686868", "116123"], ["kidshelpphone.ca"]);

    [Theory]
    [InlineData("my number is 555 0100 234", GroupFilters.PhoneNumbers)]
    [InlineData("ring +1 (555) 010-0234 tonight", GroupFilters.PhoneNumbers)]
    [InlineData("０５５５ ０１００ ２３４", GroupFilters.PhoneNumbers)]
    [InlineData("5\u200B55-01\u200B00-234", GroupFilters.PhoneNumbers)]
    [InlineData("05550100234", GroupFilters.PhoneNumbers)]
    [InlineData("I live at 12 Oak Street", GroupFilters.Addresses)]
    [InlineData("come to 221b, Old Mill Road.", GroupFilters.Addresses)]
    [InlineData("Ich wohne in der Gartenstraße 12a", GroupFilters.Addresses)]
    [InlineData("look at https://example.net/page?x=1", GroupFilters.Links)]
    [InlineData("it is on www.example.org", GroupFilters.Links)]
    [InlineData("try example.com", GroupFilters.Links)]
    [InlineData("try example dot com", GroupFilters.Links)]
    [InlineData("write to someone@example.net", GroupFilters.Contacts)]
    [InlineData("add me on Telegram please", GroupFilters.Contacts)]
    [InlineData("you can find me on insta", GroupFilters.Contacts)]
    [InlineData("my discord: fern", GroupFilters.Contacts)]
    [InlineData("fern#1234", GroupFilters.Contacts)]
    [InlineData("text me privately", GroupFilters.Contacts)]
    public void What_a_filter_is_for_is_found(string text, GroupFilters filter) =>
        FilterRules.Find(text, GroupFilters.All, Help).Should().HaveFlag(filter);

    [Theory]
    [InlineData("It happened on 2019-03-12, and again on 12.03.2020.")]
    [InlineData("From 2019 2020 2021 I was alone.")]
    [InlineData("It cost $1250000 or 10 000 000 in all.")]
    [InlineData("I slept 3 hours, then 4, then 2.")]
    [InlineData("I am on 20 mg since 12 weeks, 3 times a day.")]
    [InlineData("Call 988 or 116 123, or 1-800-668-6868.")]
    [InlineData("See https://kidshelpphone.ca/ or www.kidshelpphone.ca.")]
    [InlineData("Instagram is making me sad. My instagram is full of happy people.")]
    [InlineData("I took 2 steps on the way, and 10 minutes down the road I cried.")]
    [InlineData("He told me to find my own way. Nobody can reach me in this mood.")]
    [InlineData("That was a bad signal. My snap judgement was wrong.")]
    [InlineData("I wrote to @ana.Then I slept.")]
    [InlineData("Breathe in for 4, hold for 7, out for 8.")]
    public void What_people_say_about_their_lives_is_left_alone(string text) =>
        FilterRules.Find(text, GroupFilters.All, Help).Should().Be(GroupFilters.None);

    [Fact]
    public void Only_what_is_on_is_found_and_nothing_throws() => Prop.ForAll(
        ArbMap.Default.ArbFor<string?>(), Gen.Choose(0, (int)GroupFilters.All).ToArbitrary(),
        (text, bits) =>
        {
            var on = (GroupFilters)bits;
            return FilterRules.Find(text ?? "", on, Help) == (FilterRules.Find(text ?? "", GroupFilters.All, Help) & on);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_number_is_found_however_it_is_parted_and_whatever_words_stand_around_it() => Prop.ForAll(
        Gen.Elements('1', '2', '3', '4', '5', '6', '7', '8', '9').ArrayOf(10).ToArbitrary(),
        Gen.Elements("", " ", "-", ".", ") ").ToArbitrary(),
        Gen.Elements("please ring ", "so: ", "äöü ", "😀").ToArbitrary(),
        (digits, separator, before) =>
        {
            var number = $"{new string(digits[..3])}{separator}{new string(digits[3..6])}{separator}{new string(digits[6..])}";
            return FilterRules.Find($"{before}{number} tonight", GroupFilters.PhoneNumbers, KnownHelp.None) == GroupFilters.PhoneNumbers;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Known_help_is_never_held_whatever_its_number() => Prop.ForAll(
        Gen.Elements('1', '2', '3', '4', '5', '6', '7', '8', '9').ArrayOf(11).ToArbitrary(),
        digits =>
        {
            var help = new KnownHelp(ImmutableHashSet.Create(new string(digits)), []);
            return FilterRules.Find($"call {new string(digits[..4])}-{new string(digits[4..])}", GroupFilters.All, help)
                == GroupFilters.None;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_longest_and_oddest_text_is_read_in_one_pass()
    {
        foreach (var part in new[] { "a.", "1 ", "1-", "@a", "a@", "www.", "12 a ", "\uD800", "my insta " })
        {
            var text = string.Concat(Enumerable.Repeat(part, MessageLimits.TextMaxLength / part.Length));
            FilterRules.Find(text, GroupFilters.All, Help).Should().BeOneOf(Enum.GetValues<GroupFilters>().Append(GroupFilters.Links
                | GroupFilters.Contacts));
        }
    }

    [Fact]
    public void Those_who_keep_the_agreement_are_not_filtered()
    {
        var group = Open() with { Filters = GroupFilters.All };

        var message = Message(Ana) with { Text = "555 0100 234" };

        FilterRules.Check(group, group.Seats[Ana], message, Help).Should().Be(GroupFilters.PhoneNumbers);
        FilterRules.Check(group, group.Seats[Sam], message, Help).Should().Be(GroupFilters.None);
        FilterRules.Check(Open(), group.Seats[Ana], message, Help).Should().Be(GroupFilters.None);
    }

    [Fact]
    public void The_authors_content_note_is_looked_at_like_the_text_and_a_moderators_is_not()
    {
        var group = Open() with { Filters = GroupFilters.All };
        var message = Message(Ana) with { Text = "try example.com", ContentNote = "555 0100 234" };

        FilterRules.Check(group, group.Seats[Ana], message, Help).Should().Be(GroupFilters.PhoneNumbers | GroupFilters.Links);
        FilterRules.Check(group, group.Seats[Ana], message with { IsNoteByStaff = true }, Help).Should().Be(GroupFilters.Links);
    }

    [Fact]
    public void Names_are_read_as_they_are_written() => Prop.ForAll(
        Gen.Choose(0, (int)GroupFilters.All).ToArbitrary(),
        bits => FilterNames.Parse(FilterNames.Of((GroupFilters)bits)) == (GroupFilters)bits).QuickCheckThrowOnFailure();
}
