using TherapyGroups.ClientWeb.Hosting;
using TherapyGroups.Silo.Configuration;
using TherapyGroups.Storage;

namespace TherapyGroups.ClientWeb.Commands;

/// <summary>What a command was given: <c>[DIR] [--data DIR]</c>.</summary>
/// <param name="DataFolder">The server's data folder.</param>
/// <param name="Argument">The one word that is no option, or empty.</param>
public sealed record CommandLine(string DataFolder, string Argument)
{
    private const int UsageError = 2;

    /// <summary>Which database the settings of the environment and of the folder of secrets mean, as for the server.</summary>
    /// <exception cref="InvalidDataException">They are wrong, in a sentence that says how.</exception>
    public DatabaseSettings Database
    {
        get
        {
            var settings = new ConfigurationBuilder().AddEnvironmentVariables();
            settings.AddSecrets();
            var known = settings.Build();
            return DatabaseSettings.Parse(known["Database:Provider"], known["Database:ConnectionString"], DataFolder);
        }
    }

    /// <summary>Runs a command: 0 if it did what it says, 1 if not, with a sentence, 2 for a wrong command line, with the usage.</summary>
    public static async Task<int> Run(string[] arguments, string usage, bool needsArgument, Func<CommandLine, Task<int>> work)
    {
        try
        {
            if (TryParse(arguments) is not { } line || line.Argument.Length > 0 != needsArgument)
            {
                await Console.Error.WriteLineAsync(usage);
                return UsageError;
            }

            return await work(line);
        }
        catch (StartException mistake)
        {
            await Console.Error.WriteLineAsync(mistake.Message);
            return UsageError;
        }
        catch (Exception failure) when (failure is StorageUnavailableException or IOException or InvalidDataException
            or UnauthorizedAccessException or System.Data.Common.DbException)
        {
            await Console.Error.WriteLineAsync(failure.Message);
            return 1;
        }
    }

    private static CommandLine? TryParse(string[] arguments)
    {
        var words = arguments.Where((word, index) => !IsOption(word) && (index == 0 || arguments[index - 1] != "--data")).ToList();
        var options = arguments.Where((word, index) => IsOption(word) || (index > 0 && arguments[index - 1] == "--data")).ToList();
        return words.Count > 1 ? null : new CommandLine(StartOptions.Parse(options).Options.DataFolder, words.FirstOrDefault(""));
    }

    private static bool IsOption(string word) => word.StartsWith("--", StringComparison.Ordinal);
}
