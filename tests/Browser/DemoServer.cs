using System.Diagnostics;
using System.Reflection;

namespace TherapyGroups.Tests.Browser;

/// <summary>
/// The real server in its own process, in demo mode on a fresh data folder; or one that runs already, named by THERAPYGROUPS_BROWSER_URL.
/// </summary>
internal sealed class DemoServer : IAsyncDisposable
{
    private const string RunningUrlVariable = "THERAPYGROUPS_BROWSER_URL";
    private const string Listening = "http://127.0.0.1:";
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(60);

    private readonly Process? process;
    private readonly string? data;

    private DemoServer(Uri address, Process? process, string? data)
    {
        Address = address;
        this.process = process;
        this.data = data;
    }

    public Uri Address { get; }

    public static async Task<DemoServer> Start()
    {
        if (Environment.GetEnvironmentVariable(RunningUrlVariable) is { Length: > 0 } running)
        {
            return new DemoServer(new Uri(running), null, null);
        }

        var folder = Directory.CreateTempSubdirectory("therapy-groups-browser-").FullName;
        var start = new ProcessStartInfo("dotnet", [BuiltWith("Server"), "--demo", "--data", folder, "--urls", "http://127.0.0.1:0"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // Pages and settings are found beside the program.
            WorkingDirectory = Path.GetDirectoryName(BuiltWith("Server")),
        };
        // Every test signs several people in from one address.
        start.Environment["Limits__SignInsPerMinute"] = "0";
        start.Environment["Limits__AccountsPerHour"] = "0";
        start.Environment["Limits__JoinsPerMinute"] = "0";
        start.Environment["Limits__ReportsPerMinute"] = "0";
        var started = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        return new DemoServer(await AddressOf(started), started, folder);
    }

    /// <summary>What the project file noted at build time.</summary>
    public static string BuiltWith(string key) =>
        typeof(DemoServer).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(one => one.Key == key).Value
        ?? throw new InvalidOperationException($"The project file does not say {key}.");

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
        }

        if (data is not null)
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task<Uri> AddressOf(Process process)
    {
        var found = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var said = new List<string>();
        void Hear(string? line)
        {
            if (line is null)
            {
                return;
            }

            lock (said)
            {
                said.Add(line);
            }

            var at = line.IndexOf(Listening, StringComparison.Ordinal);
            if (at >= 0)
            {
                var port = new string([.. line[(at + Listening.Length)..].TakeWhile(char.IsAsciiDigit)]);
                found.TrySetResult(new Uri(Listening + port));
            }
        }

        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            return await found.Task.WaitAsync(StartPatience);
        }
        catch (TimeoutException late)
        {
            process.Kill(entireProcessTree: true);
            lock (said)
            {
                throw new TimeoutException(
                    $"The server did not say its address within {StartPatience}. It said:\n{string.Join('\n', said)}", late);
            }
        }
    }
}
