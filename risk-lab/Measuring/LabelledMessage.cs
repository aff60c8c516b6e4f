using TherapyGroups.Risk;
using TherapyGroups.RiskLab.Corpus;

namespace TherapyGroups.RiskLab.Measuring;

/// <summary>A line of a labelled file.</summary>
/// <param name="Message">Its text is empty where the deployment keeps the words to itself.</param>
/// <param name="Said">What the classifier said of it then, where there are no words to ask it again; else null.</param>
internal sealed record LabelledMessage(CorpusMessage Message, Assessment? Said);
