using System.CommandLine;
using TherapyGroups.RiskLab.Corpus;
using TherapyGroups.RiskLab.Explaining;
using TherapyGroups.RiskLab.Measuring;
using TherapyGroups.RiskLab.Scoring;
using TherapyGroups.RiskLab.Training;

var root = new RootCommand("Trains, measures and asks the risk classifier. Nothing leaves this machine.")
{
    TrainCommand.Create(),
    EvaluateCommand.Create(),
    ScoreCommand.Create(),
    ExplainCommand.Create(),
    CorpusCommand.Create(),
    LexiconsCommand.Create(),
    AblateCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
