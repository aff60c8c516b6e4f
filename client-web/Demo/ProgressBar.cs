namespace TherapyGroups.ClientWeb.Demo;

/// <summary>A bar on a terminal; a line now and then where the output is no terminal.</summary>
internal sealed class ProgressBar(string what, int total)
{
    private const int Width = 32;
    private int done;
    private int toldTenths = -1;

    public void Advance() => Set(done + 1);

    public void Set(int value)
    {
        done = Math.Min(value, total);
        Draw();
    }

    /// <summary>Says something without spoiling the bar.</summary>
    public void Say(string sentence)
    {
        if (!Console.IsOutputRedirected)
        {
            Console.Write('\r');
        }

        Console.WriteLine(sentence.PadRight(Width * 2));
        Draw();
    }

    public void End()
    {
        Draw();
        if (!Console.IsOutputRedirected)
        {
            Console.WriteLine();
        }
    }

    private void Draw()
    {
        var filled = total == 0 ? Width : done * Width / total;
        var bar = $"{what,-9} [{new string('#', filled)}{new string('-', Width - filled)}] {done}/{total}";
        if (!Console.IsOutputRedirected)
        {
            Console.Write($"\r{bar}");
            return;
        }

        var tenths = total == 0 ? 10 : done * 10 / total;
        if (tenths != toldTenths)
        {
            toldTenths = tenths;
            Console.WriteLine(bar);
        }
    }
}
