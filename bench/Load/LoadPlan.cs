namespace TherapyGroups.Bench.Load;

/// <summary>What a run does.</summary>
/// <param name="Servers">Where: readers and posters of a room are spread over them.</param>
/// <param name="Rate">Messages a second over all rooms, sent when their time has come, whatever the answers.</param>
/// <param name="Length">How long messages are sent.</param>
internal sealed record LoadPlan(IReadOnlyList<Uri> Servers, double Rate, TimeSpan Length)
{
    /// <summary>A message that is not with all readers this long after the last was sent is lost.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Members of a room that post, each over a connection of its own and one message at a time.</summary>
    public const int PostersPerRoom = 4;

    /// <summary>Which server somebody reaches.</summary>
    public Uri Door(int number) => Servers[number % Servers.Count];

    public int Messages => (int)(Rate * Length.TotalSeconds);

    /// <summary>When a message is meant to be sent, from the beginning of the run.</summary>
    public TimeSpan Intended(int message) => TimeSpan.FromSeconds(message / Rate);
}
