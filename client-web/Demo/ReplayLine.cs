namespace TherapyGroups.ClientWeb.Demo;

/// <summary>One line of a conversation file. A time in the file is not used: what is posted is posted now.</summary>
public sealed record ReplayLine(string Speaker, string Text)
{
    /// <summary>Its place in the file, from 1.</summary>
    public int Number { get; init; }

    public override string ToString() => "a line";
}
