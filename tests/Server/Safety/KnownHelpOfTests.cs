using TherapyGroups.Groups;
using TherapyGroups.Silo.Safety;

namespace TherapyGroups.Tests.Server.Safety;

/// <summary>What of the crisis contacts the filters of groups let pass.</summary>
public sealed class KnownHelpOfTests
{
    private static readonly CrisisContacts Contacts = new();
    private static readonly KnownHelp Help = KnownHelpOf.Contacts(Contacts);

    [Fact]
    public void No_filter_holds_a_contact_or_a_number_that_its_words_name() =>
        Contacts.Everywhere
            .SelectMany(contact => new[] { contact.Phone, contact.Sms, contact.Chat, contact.Website, contact.Note, contact.Languages })
            .OfType<string>()
            .Where(text => FilterRules.Find(text, GroupFilters.PhoneNumbers | GroupFilters.Links, Help) != GroupFilters.None)
            .Should().BeEmpty();

    [Theory]
    [InlineData("In English you can call 0800 143 000.")]
    [InlineData("Look at www.samaritans.org/how-we-can-help/.")]
    [InlineData("They answer at https://wa.me/573007548933?text=hola too.")]
    public void Crisis_lines_pass(string words) =>
        FilterRules.Find(words, GroupFilters.Links | GroupFilters.PhoneNumbers, Help).Should().Be(GroupFilters.None);

    [Theory]
    [InlineData("Write to me at https://wa.me/15550100234 tonight.", "anybody has a page there")]
    [InlineData("Read https://www.latercera.com/nacional/ first.", "a newspaper that names a line is none")]
    [InlineData("It is on https://de.wikipedia.org/wiki/Krisenchat.", "nor is what everybody writes")]
    public void What_is_no_crisis_line_is_held(string words, string because) =>
        FilterRules.Find(words, GroupFilters.Links, Help).Should().Be(GroupFilters.Links, because);
}
