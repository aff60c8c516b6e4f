namespace TherapyGroups.Bench.Load;

/// <summary>What readers should have read and did not, or read otherwise than it was. All must be 0.</summary>
internal readonly record struct ReadingFaults(long Lost, long Repeated, long Reordered, long Different)
{
    public bool IsNone => Lost + Repeated + Reordered + Different == 0;

    public override string ToString() => $"lost {Lost} repeated {Repeated} reordered {Reordered} different {Different}";
}
