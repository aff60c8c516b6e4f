using System.CommandLine;
using System.Globalization;
using TherapyGroups.Risk.Language;

namespace TherapyGroups.RiskLab.Corpus;

/// <summary><c>risk-lab lexicons</c>: compiles the lexicon files that risk-lab was built with. To be run after every change of them, and
/// before training.</summary>
internal static class LexiconsCommand
{
    public static Command Create()
    {
        var output = new Option<FileInfo>("--output")
        {
            Description = "The compiled lexicon",
            DefaultValueFactory = _ => new FileInfo($"risk/Model/{Lexicon.FileName}"),
        };
        var command = new Command("lexicons", "Compiles the lexicons, so that they load in a few milliseconds") { output };
        command.SetAction(parsed => Compile(parsed.GetValue(output)!));
        return command;
    }

    private static void Compile(FileInfo output)
    {
        using (FileStream file = output.Create())
        {
            Lexicon.Compile().Write(file);
        }

        output.Refresh();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{output.FullName}: {output.Length / 1024.0 / 1024.0:0.00} MB; build again, then train"));
    }
}
