using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TherapyGroups.Risk;
using TherapyGroups.Silo.Clustering;
using TherapyGroups.Silo.Configuration;
using TherapyGroups.Storage;
using TherapyGroups.Storage.Keeping;
using TherapyGroups.Storage.Sealing;

namespace TherapyGroups.Silo.Editions;

/// <summary>A silo as a process of its own: grains without pages. It answers <c>/health/live</c> and <c>/health/ready</c> alone.</summary>
internal static class OrleansSilo
{
    private const string DataVariable = "THERAPYGROUPS_DATA";

    /// <summary>Many a probe asks for the head alone.</summary>
    private static readonly string[] Asked = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Returns the exit status: 0 after an ordinary end, 1 if it could not start.</summary>
    private static async Task<int> Main(string[] arguments)
    {
        try
        {
            var builder = WebApplication.CreateBuilder(arguments);
            builder.Configuration.AddSecrets();
            builder.Configuration[ClusterSettings.PartVariable.Replace("__", ":", StringComparison.Ordinal)] ??= "silo";
            builder.Logging.AddSimpleConsole(options => options.SingleLine = true);
            builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
            builder.Logging.AddFilter("Orleans", LogLevel.Warning);

            // With which Orleans places grains: two lines for each that wakes.
            builder.Logging.AddFilter("Polly", LogLevel.Warning);
            Check(builder.Configuration);
            var folder = Path.GetFullPath(Environment.GetEnvironmentVariable(DataVariable) is { Length: > 0 } given ? given : "data");
            OwnersFolder.Make(folder);
            builder.AddTherapyGroups(folder);
            await using var app = builder.Build();
            app.MapMethods("/health/live", Asked, () => Results.Text("live"));
            app.MapMethods("/health/ready", Asked, async (Database database) => await database.IsReady()
                ? Results.Text("ready")
                : Results.StatusCode(StatusCodes.Status503ServiceUnavailable));

            // With another master key nobody's words could be read, and new ones would be lost to whoever has the right one.
            await app.Services.GetRequiredService<AccountKeys>().Check();
            await GrainHost.Check(app.Services.GetRequiredService<ClusterSettings>());

            // Loaded before it takes a grain: a silo whose classifier cannot be loaded would leave every message unscreened.
            app.Services.GetRequiredService<IRiskClassifier>();
            await app.StartAsync(CancellationToken.None);
            await Console.Out.WriteLineAsync($"A silo of TherapyGroups is ready at {string.Join(' ', app.Urls)}");
            await app.WaitForShutdownAsync(CancellationToken.None);
            return 0;
        }
        catch (Exception failure) when (failure is StorageUnavailableException or IOException or InvalidDataException
            or UnauthorizedAccessException or OrleansException)
        {
            await Console.Error.WriteLineAsync($"The silo could not start. {failure.Message}");
            return 1;
        }
    }

    /// <exception cref="InvalidDataException">With a sentence about what this program cannot be.</exception>
    private static void Check(IConfiguration configuration)
    {
        if (configuration["urls"] is { } addresses && ListenAddresses.Mistake(addresses) is { } mistake)
        {
            throw new InvalidDataException(mistake);
        }

        if (string.Equals(configuration["Cluster:Part"]?.Trim(), "front-end", StringComparison.OrdinalIgnoreCase))
        {
            throw new InvalidDataException(
                $"{ClusterSettings.PartVariable} is front-end, but this program has no pages. Start therapy-groups.dll, or set silo.");
        }
    }
}
