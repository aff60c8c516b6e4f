namespace TherapyGroups.Tests.Server.Logs;

/// <summary>Words that stand nowhere unless somebody wrote them there.</summary>
internal sealed class Canaries
{
    public string Pseudonym => "Quillfeather Zymurgy";

    public string UnknownPseudonym => "Vexillary Nobody";

    public string Passphrase => "ocelot-tangerine-7431-glockenspiel";

    public string WrongPassphrase => "marzipan-obelisk-9902-wrong";

    public string Text => "heliotrope wombat sonata";

    public string Edited => "cerulean pangolin waltz";

    public string Unstored => "vermilion axolotl fugue";

    public string ContentNote => "ochre capybara";

    public string ReportNote => "sepia narwhal minuet";

    public string CaseNote => "umber quokka rondo";

    public string ResolveNote => "indigo tapir nocturne";

    public string ReadingReason => "mauve ibex prelude";

    /// <summary>What no log may hold.</summary>
    public IEnumerable<string> All => [.. Secrets, Pseudonym, UnknownPseudonym, ReadingReason];

    /// <summary>What may lie nowhere on disk in the clear. Pseudonyms may: people are looked up by them.</summary>
    public IEnumerable<string> Secrets =>
        [Passphrase, WrongPassphrase, Text, Edited, Unstored, ContentNote, ReportNote, CaseNote, ResolveNote];
}
