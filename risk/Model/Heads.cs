namespace TherapyGroups.Risk.Model;

/// <summary>The heads and their places.</summary>
internal static class Heads
{
    public const int Count = 12;

    public static Head Of(RiskCategory category) => (Head)((int)Head.SuicidalIdeation + (int)category);
}
