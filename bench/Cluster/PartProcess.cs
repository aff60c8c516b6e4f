using System.Diagnostics;

namespace TherapyGroups.Bench.Cluster;

/// <summary>A silo or a front end, as a process of its own.</summary>
internal sealed class PartProcess : IDisposable
{
    private const string ReadyMark = "is ready at ";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly Process process;

    private PartProcess(Process process) => this.process = process;

    public int Id => process.Id;

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1:0");

    /// <summary>Starts it, and waits until it says that it is ready.</summary>
    /// <param name="program">The built program.</param>
    /// <param name="environment">Its settings.</param>
    /// <exception cref="InvalidOperationException">It ended before, with what it said.</exception>
    public static async Task<PartProcess> Start(FileInfo program, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo("dotnet", [program.FullName, "--urls", "http://127.0.0.1:0"])
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var ready = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var started = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        started.OutputDataReceived += (_, line) => Hear(line.Data, ready);
        started.ErrorDataReceived += (_, line) => Console.Error.Write(line.Data is null ? "" : line.Data + Environment.NewLine);
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        var part = new PartProcess(started);
        if (await Task.WhenAny(ready.Task, started.WaitForExitAsync()).WaitAsync(Patience, TimeProvider.System) != ready.Task)
        {
            part.Dispose();
            throw new InvalidOperationException($"{program.Name} ended before it was ready.");
        }

        part.Address = await ready.Task;
        return part;
    }

    /// <summary>Kills it: what it held in the database and in Redis is nobody's then.</summary>
    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
            process.WaitForExit();
        }

        process.Dispose();
    }

    private static void Hear(string? line, TaskCompletionSource<Uri> ready)
    {
        var at = line?.IndexOf(ReadyMark, StringComparison.Ordinal) ?? -1;
        if (line is not null && at >= 0)
        {
            ready.TrySetResult(new Uri(line[(at + ReadyMark.Length)..].Split(' ')[0]));
        }
    }
}
