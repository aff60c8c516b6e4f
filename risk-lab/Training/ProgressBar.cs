using System.Globalization;

namespace TherapyGroups.RiskLab.Training;

/// <summary>One line on standard error; plain lines when that is not a screen.</summary>
internal sealed class ProgressBar(TextWriter writer, int total)
{
    private const int Width = 40;

    private readonly bool screen = !Console.IsErrorRedirected;
    private int done;

    public void Step()
    {
        int now = Interlocked.Increment(ref done);
        int filled = Width * now / total;
        if (screen)
        {
            string bar = new string('#', filled) + new string('.', Width - filled);
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"\r[{bar}] {now}/{total}{(now == total ? "\n" : "")}"));
        }
        else
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{now}/{total}"));
        }
    }
}
