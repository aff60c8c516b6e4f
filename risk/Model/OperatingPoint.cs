namespace TherapyGroups.Risk.Model;

/// <summary>From which probability each level is given. Data, in <c>thresholds.json</c>; a deployment may choose a more sensitive
/// one.</summary>
/// <param name="Name">How a deployment asks for it.</param>
/// <param name="Amber">Amber from this probability of Amber or above, 0 to 1.</param>
/// <param name="AmberCategory">Amber from this probability of concern, abuse, harm or harassment.</param>
/// <param name="Red">Red from this probability of Red or above.</param>
/// <param name="RedUnnamed">The same where the lexicon knows no expression of risk in the message: the model alone has to be surer.</param>
/// <param name="Crisis">Crisis from this probability of Crisis, when Red is reached too.</param>
/// <param name="Why">The reason in a sentence, and what it costs in pages per 1,000 messages.</param>
internal sealed record OperatingPoint(
    string Name,
    double Amber,
    double AmberCategory,
    double Red,
    double RedUnnamed,
    double Crisis,
    string Why);
