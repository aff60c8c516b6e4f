namespace TherapyGroups.Risk.Model;

/// <summary>From which probability each level is given. Data, in <c>thresholds.json</c>; a deployment may choose a more sensitive
/// one.</summary>
/// <param name="Name">How a deployment asks for it.</param>
/// <param name="Amber">Amber from this probability of Amber or above, 0 to 1.</param>
/// <param name="AmberCategory">Amber from this probability of concern, abuse, harm or harassment.</param>
/// <param name="Red">Red from this probability of Red or above.</param>
/// <param name="RedUnnamed">The same where the lexicon knows no expression of risk in the message: the model alone has to be surer.</param>
/// <param name="Helping">How much surer the model has to be of a message that is itself said to help another: added to the log odds asked
/// for, times the probability that it is such a message. In the corpus one such message in eight speaks of a risk of the author's own; in a
/// room far fewer do.</param>
/// <param name="Crisis">Crisis from this probability of Crisis, when Red is reached too.</param>
/// <param name="Why">The reason in a sentence, and what it costs in pages per 1,000 messages.</param>
internal sealed record OperatingPoint(
    string Name,
    double Amber,
    double AmberCategory,
    double Red,
    double RedUnnamed,
    double Helping,
    double Crisis,
    string Why)
{
    /// <summary>The probability of Red or above from which a page goes out.</summary>
    /// <param name="named">Whether the lexicon knows an expression of risk in the message.</param>
    /// <param name="help">The probability that the message is said to help another, 0 to 1.</param>
    public double PageFrom(bool named, double help)
    {
        double from = named ? Red : RedUnnamed;
        return 1 / (1 + ((1 - from) / from * Math.Exp(-Helping * help)));
    }
}
