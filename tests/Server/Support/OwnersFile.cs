namespace TherapyGroups.Tests.Server.Support;

/// <summary>Files that nobody but their owner may read.</summary>
public static class OwnersFile
{
    public static bool IsForItsOwnerOnly(string path) =>
        OperatingSystem.IsWindows() || File.GetUnixFileMode(path) == (UnixFileMode.UserRead | UnixFileMode.UserWrite);
}
