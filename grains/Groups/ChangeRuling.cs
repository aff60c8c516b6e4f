namespace TherapyGroups.Groups;

/// <summary>What the rules say of a change, and when a refusal will have passed.</summary>
public readonly record struct ChangeRuling(ChangeResult Result, DateTimeOffset? Until = null)
{
    public static implicit operator ChangeRuling(ChangeResult result) => new(result);
}
