using TherapyGroups.Storage.Keeping;
using TherapyGroups.Storage.Sealing;

namespace TherapyGroups.ClientWeb.Commands;

/// <summary><c>rotate-key</c>: gives a stopped server a new master key.</summary>
public static class RotateKeyCommand
{
    private const string Usage = "Usage: rotate-key [--data DIR]. Makes a new master key and wraps every member's key under it.";

    public static Task<int> Run(string[] arguments) => CommandLine.Run(arguments, Usage, needsArgument: false, async line =>
    {
        if (!Directory.Exists(line.DataFolder))
        {
            throw new InvalidDataException($"There is no data folder {line.DataFolder}.");
        }

        using var hold = DataFolderHold.Alone(line.DataFolder);
        using var storage = OpenStorage.OpenHeld(line);
        var rotation = new MasterKeyRotation(line.DataFolder, storage.Database, TimeProvider.System, _ => { });
        var unreachable = await rotation.Run();
        await new Scrubbing(line.Database).Settle();
        await Console.Out.WriteLineAsync(MasterKey.IsGiven()
            ? $"Every key is wrapped under the new master key. Give it to every server as {MasterKey.EnvironmentVariable}, "
                + "and destroy the old one wherever it is kept."
            : "Every key is wrapped under the new master key, and the old one is destroyed.");
        foreach (var folder in unreachable)
        {
            await Console.Out.WriteLineAsync(
                $"{folder} cannot be reached: its member-keys still needs the old key. It is written anew when the server finds it.");
        }

        return 0;
    });
}
