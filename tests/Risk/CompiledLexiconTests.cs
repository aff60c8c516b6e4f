using TherapyGroups.Risk.Language;

namespace TherapyGroups.Tests.Risk;

/// <summary>What is loaded is what stands in the text files.</summary>
public sealed class CompiledLexiconTests
{
    [Fact]
    public void The_compiled_lexicon_is_that_of_the_text_files() =>
        Lexicon.IsCurrent()
            .Should().BeTrue("after a change of risk/Lexicons, `risk-lab lexicons` has to be run, and the model trained again");

    [Fact]
    public void A_compiled_lexicon_that_was_cut_short_is_refused()
    {
        using var compiled = new MemoryStream();
        Lexicon.Load().Write(compiled);
        using var half = new MemoryStream(compiled.ToArray()[..((int)compiled.Length / 2)]);
        using var reader = new BinaryReader(half);
        reader.ReadInt32();
        foreach (string name in Lexicon.Load().Classes)
        {
            reader.ReadString().Should().Be(name);
        }

        Action read = () => AutomatonTables.Read(reader);

        read.Should().Throw<EndOfStreamException>();
    }
}
