using System.Diagnostics;

namespace TherapyGroups.Bench.Load;

/// <summary>What the server's processes have used: resident memory in kilobytes, and processor time.</summary>
internal readonly record struct ServerUse(long Kilobytes, TimeSpan Processor)
{
    private const int BytesPerKilobyte = 1024;

    public static ServerUse Of(IEnumerable<int> processes)
    {
        var each = processes.Select(Of).ToList();
        return new ServerUse(each.Sum(one => one.Kilobytes), TimeSpan.FromTicks(each.Sum(one => one.Processor.Ticks)));
    }

    private static ServerUse Of(int id)
    {
        using var process = Process.GetProcessById(id);
        return new ServerUse(process.WorkingSet64 / BytesPerKilobyte, process.TotalProcessorTime);
    }
}
