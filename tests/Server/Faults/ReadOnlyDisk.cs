using System.Diagnostics;

namespace TherapyGroups.Tests.Server.Faults;

/// <summary>
/// A data folder that takes no write any more, as on a disk that the system has made read-only under a running server. Files that are
/// open are closed to writing too, which a mount alone cannot do while they are. For the superuser on a file system with such a mark.
/// </summary>
/// <remarks>
/// SQLite's index of the log (<c>-shm</c>) is left as it is. It is memory that processes share, and goes on working on a read-only disk;
/// this mark alone would make a touch of it end the process with a bus error, when a reader comes first to what was last committed.
/// </remarks>
internal sealed class ReadOnlyDisk(string folder) : IAsyncDisposable
{
    public Task Close() => Mark("+i");

    public Task Open() => Mark("-i");

    public async ValueTask DisposeAsync() => await Open();

    private async Task Mark(string mark)
    {
        // The folder's own mark first: then no file comes or goes while theirs are set.
        string[] files = [.. Directory.EnumerateFileSystemEntries(folder).Where(path => !path.EndsWith("-shm", StringComparison.Ordinal))];
        using var marking = Process.Start("chattr", [mark, folder, .. files]);
        await marking.WaitForExitAsync();
        marking.ExitCode.Should().Be(0, "the superuser may mark files of this file system as unchangeable");
    }
}
