using System.Diagnostics;
using System.Text;

namespace TherapyGroups.Tests.Support;

/// <summary>The built server as a process of its own on a data folder: started, killed as a power cut does, and started again.</summary>
public sealed class ServerProcess : IAsyncDisposable
{
    private const string ReadyMark = "is ready at ";

    /// <summary>Generous: two cores are shared with whatever else is tested.</summary>
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(90);

    private static readonly TimeSpan EndPatience = TimeSpan.FromSeconds(90);

    private readonly string program;
    private readonly string[] arguments;
    private readonly IReadOnlyDictionary<string, string> environment;
    private readonly StringBuilder said = new();
    private Process? process;

    private ServerProcess(string program, string folder, string[] arguments, IReadOnlyDictionary<string, string> environment)
    {
        this.program = program;
        this.arguments = arguments;
        this.environment = environment;
        Folder = folder;
    }

    /// <summary>The data folder. Belongs to whoever started the server.</summary>
    public string Folder { get; }

    /// <summary>The running process.</summary>
    public int Id => process?.Id ?? throw new InvalidOperationException("The server does not run.");

    /// <summary>Where it listens: a port that was free at the first start, the same one after a restart.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1:0");

    /// <summary>All that was written to standard output and standard error, by every run.</summary>
    public string Said
    {
        get
        {
            lock (said)
            {
                return said.ToString();
            }
        }
    }

    /// <summary>Starts the server and waits until it says that it is ready.</summary>
    /// <param name="program">The built <c>therapy-groups.dll</c>.</param>
    /// <param name="folder">The data folder.</param>
    /// <param name="arguments">For example <c>--demo</c>; the folder and the address are added.</param>
    /// <param name="environment">Added to this process's own.</param>
    public static async Task<ServerProcess> Start(
        string program, string folder, string[] arguments, IReadOnlyDictionary<string, string> environment)
    {
        var server = new ServerProcess(program, folder, arguments, environment);
        await server.Begin();
        return server;
    }

    /// <summary>Runs the program until it ends by itself.</summary>
    public static async Task<EndedProcess> Run(string program, string[] arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        using var running = Process.Start(Describe(program, arguments, environment ?? new Dictionary<string, string>()))
            ?? throw new InvalidOperationException("dotnet did not start.");
        var output = running.StandardOutput.ReadToEndAsync();
        var errors = running.StandardError.ReadToEndAsync();
        try
        {
            await running.WaitForExitAsync().WaitAsync(EndPatience, TimeProvider.System);
        }
        catch (TimeoutException late)
        {
            running.Kill(entireProcessTree: true);
            var words = await output + await errors;
            throw new TimeoutException(
                $"Waited in vain for '{string.Join(' ', arguments)}' to end, for {EndPatience}. It said:\n{words}", late);
        }

        return new EndedProcess(running.ExitCode, await output, await errors);
    }

    /// <summary>SIGKILL: no handler runs, no buffer is flushed. Returns when the process is gone.</summary>
    public async Task Kill()
    {
        if (process is null)
        {
            return;
        }

        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    /// <summary>SIGTERM: asks it to end in order, as a deployment does, and returns when it has.</summary>
    public async Task Stop()
    {
        if (process is null)
        {
            return;
        }

        using var asked = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await process.WaitForExitAsync().WaitAsync(EndPatience, TimeProvider.System);
        process.Dispose();
        process = null;
    }

    /// <summary>Starts it again on the same folder and the same port. <see cref="Kill"/> or <see cref="Stop"/> it first.</summary>
    public Task Restart() => Begin();

    public async ValueTask DisposeAsync() => await Kill();

    private static ProcessStartInfo Describe(
        string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        // With the signal ignored, a file that may not grow is an error to the server, as on a full disk, and not its end.
        var start = new ProcessStartInfo("bash", ["-c", "trap '' XFSZ; exec dotnet \"$@\"", "dotnet", program, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private async Task Begin()
    {
        var ready = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var start = Describe(program, [.. arguments, "--data", Folder, "--urls", Address.GetLeftPart(UriPartial.Authority)], environment);
        process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        process.OutputDataReceived += (_, line) => Hear(line.Data, ready);
        process.ErrorDataReceived += (_, line) => Hear(line.Data, ready);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var ended = process.WaitForExitAsync();
        if (await Task.WhenAny(ready.Task, ended).WaitAsync(StartPatience, TimeProvider.System) == ended)
        {
            throw new InvalidOperationException($"The server ended before it was ready. It said:\n{Said}");
        }

        Address = await ready.Task;
    }

    private void Hear(string? line, TaskCompletionSource<Uri> ready)
    {
        if (line is null)
        {
            return;
        }

        lock (said)
        {
            said.AppendLine(line);
        }

        var at = line.IndexOf(ReadyMark, StringComparison.Ordinal);
        if (at >= 0)
        {
            ready.TrySetResult(new Uri(line[(at + ReadyMark.Length)..].Split(' ')[0]));
        }
    }
}
