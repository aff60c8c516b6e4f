namespace TherapyGroups.Bench.Load;

/// <summary>A room and the session cookies of who is in it.</summary>
internal sealed record LoadRoom(string Id, IReadOnlyList<string> Cookies)
{
    public override string ToString() => $"room {Id}";
}
