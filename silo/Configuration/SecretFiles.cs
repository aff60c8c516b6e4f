using Microsoft.Extensions.Configuration;

namespace TherapyGroups.Silo.Configuration;

/// <summary>
/// Settings from files, one each, named like the setting (<c>Database__ConnectionString</c>), in the folder that
/// <c>THERAPYGROUPS_SECRETS</c> names: so that a password stands in no process's environment. Files win over the environment.
/// </summary>
public static class SecretFiles
{
    public const string FolderVariable = "THERAPYGROUPS_SECRETS";

    /// <exception cref="InvalidDataException">The folder is named and not there.</exception>
    public static void AddSecrets(this IConfigurationBuilder configuration)
    {
        if (Environment.GetEnvironmentVariable(FolderVariable) is not { Length: > 0 } folder)
        {
            return;
        }

        if (!Directory.Exists(folder))
        {
            throw new InvalidDataException($"{FolderVariable} is {folder}, but there is no such folder.");
        }

        configuration.AddKeyPerFile(Path.GetFullPath(folder), optional: false);
    }
}
