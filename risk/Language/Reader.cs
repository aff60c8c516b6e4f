using TherapyGroups.Risk.Text;

namespace TherapyGroups.Risk.Language;

/// <summary>Text in, reading out: normaliser, lexicons and parse together.</summary>
internal sealed class Reader
{
    private readonly Normaliser normaliser;
    private readonly Parser parser;

    public Reader()
    {
        Lexicon = Lexicon.Load();
        Dictionary<string, string[]> respellings = LoadRespellings();
        var vocabulary = new Vocabulary(
            DataFile.Lines("words.txt"),
            Lexicon.Words.Concat(respellings.Values.SelectMany(words => words)),
            DataFile.Lines("core.txt"));
        var tokeniser = new Tokeniser(new Obfuscation(vocabulary), vocabulary);
        normaliser = new Normaliser(tokeniser, new Respelling(respellings, vocabulary), vocabulary);
        parser = new Parser(Lexicon);
    }

    public Lexicon Lexicon { get; }

    public Reading Read(string text) => parser.Read(normaliser.Read(text));

    private static Dictionary<string, string[]> LoadRespellings()
    {
        var table = new Dictionary<string, string[]>();
        foreach (string line in DataFile.Lines("respellings.txt"))
        {
            string[] sides = line.Split(" = ", 2);
            string[] words = sides[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (string spelling in sides[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                table[spelling] = words;
            }
        }

        return table;
    }
}
