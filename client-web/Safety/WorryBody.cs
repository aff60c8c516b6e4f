namespace TherapyGroups.ClientWeb.Safety;

/// <summary>What a member says of their worry.</summary>
public sealed record WorryBody(string? WorryId, string? Urgency, string? Note)
{
    public override string ToString() => "worry";
}
