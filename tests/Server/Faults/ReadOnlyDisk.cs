using System.Diagnostics;

namespace TherapyGroups.Tests.Server.Faults;

/// <summary>
/// A data folder that takes no write any more, as on a disk that the system has made read-only under a running server. Files that are
/// open are closed to writing too, which a mount alone cannot do while they are. For the superuser on a file system with such a mark.
/// </summary>
internal sealed class ReadOnlyDisk(string folder) : IAsyncDisposable
{
    public Task Close() => Mark("+i");

    public Task Open() => Mark("-i");

    public async ValueTask DisposeAsync() => await Open();

    private async Task Mark(string mark)
    {
        // From the inside out and back, so that the folder's own mark is no hindrance.
        using var marking = Process.Start("chattr", ["-R", mark, folder]);
        await marking.WaitForExitAsync();
        marking.ExitCode.Should().Be(0, "the superuser may mark files of this file system as unchangeable");
    }
}
