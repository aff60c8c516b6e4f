namespace TherapyGroups.Tests.Server.Support;

/// <summary>Invented things that people say.</summary>
public static class Words
{
    /// <summary>Intent, means and time in the first person: whatever the model says, the rules let this through to a clinician.</summary>
    public const string Crisis = "I am going to kill myself tonight. I have the pills in front of me.";

    public const string Calm = "I watered the plants and called my sister.";
}
