using TherapyGroups.Silo.Clustering;
using TherapyGroups.Silo.Configuration;
using TherapyGroups.Silo.Editions;
using TherapyGroups.Storage;
using TherapyGroups.Storage.Keeping;

namespace TherapyGroups.ClientWeb.Hosting;

/// <summary>The server, from its command line to its end.</summary>
public static class Server
{
    private const string AddressDefault = "http://127.0.0.1:5080";
    private const int UsageError = 2;

    /// <summary>Returns the exit status: 0 after an ordinary end, 1 if it could not start, 2 for a wrong command line.</summary>
    public static async Task<int> Run(string[] arguments)
    {
        try
        {
            var (start, rest) = StartOptions.Parse(arguments);
            await using var app = Build(start, rest);
            await GrainHost.Check(app.Services.GetRequiredService<ClusterSettings>());
            await app.StartAsync(CancellationToken.None);
            await Open(app);
            await app.WaitForShutdownAsync(CancellationToken.None);
            return 0;
        }
        catch (StartException mistake)
        {
            await Console.Error.WriteLineAsync(mistake.Message);
            return UsageError;
        }
        catch (Exception failure) when (failure is StorageUnavailableException or IOException or InvalidDataException
            or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"The server could not start. {failure.Message}");
            return 1;
        }
        catch (OrleansException failure)
        {
            await Console.Error.WriteLineAsync($"The server could not start. No silo of the cluster answers. {failure.Message}");
            return 1;
        }
    }

    private static WebApplication Build(StartOptions start, string[] rest)
    {
        OwnersFolder.Make(start.DataFolder);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = rest,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Configuration.AddSecrets();
        var addresses = builder.Configuration["urls"];
        if (string.IsNullOrEmpty(addresses))
        {
            builder.WebHost.UseUrls(AddressDefault);
        }
        else if (ListenAddresses.Mistake(addresses) is { } mistake)
        {
            throw new StartException(mistake);
        }

        builder.AddTherapyGroupsWeb(start);
        var app = builder.Build();
        if (app.Services.GetRequiredService<ClusterSettings>().Part == ClusterPart.Silo)
        {
            throw new InvalidDataException(
                $"{ClusterSettings.PartVariable} is silo, but this program has pages. "
                + "Start TherapyGroups.Silo.dll, or set whole or front-end.");
        }

        app.UseTherapyGroupsWeb();
        return app;
    }

    /// <summary>A server that cannot open ends in order what it has begun; else its background work is reported as failed.</summary>
    private static async Task Open(WebApplication app)
    {
        try
        {
            await app.Services.GetRequiredService<Opening>().Prepare(app.Urls);
        }
        catch
        {
            await app.StopAsync(CancellationToken.None);
            throw;
        }
    }
}
