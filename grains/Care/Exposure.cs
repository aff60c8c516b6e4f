namespace TherapyGroups.Care;

/// <summary>What a moderator took in since their last break, within the window.</summary>
/// <param name="Opened">Items they opened.</param>
/// <param name="Hard">Those among them whose message was read as Red or Crisis.</param>
/// <param name="LastBreakAt">UTC, or null.</param>
public sealed record Exposure(int Opened, int Hard, DateTimeOffset? LastBreakAt)
{
    /// <summary>Whether it is time to ask for a break. Nobody is kept from going on: people decide.</summary>
    public bool SuggestsBreak(CareSettings settings) => settings.BreakAfterRedItems > 0 && Hard >= settings.BreakAfterRedItems;
}
