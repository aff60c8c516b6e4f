using System.Collections.Immutable;
using TherapyGroups.Groups;
using TherapyGroups.Moderation;
using TherapyGroups.Risk;
using TherapyGroups.RiskCases;
using TherapyGroups.Tests.Simulation.Model;
using TherapyGroups.Tests.Simulation.Servers;

namespace TherapyGroups.Tests.Simulation.Broken;

/// <summary>The cursor is on disk before what was found up to there.</summary>
public sealed class SavesCursorBeforeEffects : Variant
{
    public override IScreeningBook Screening(Server server, IScreeningBook book) => new InTwoSteps(book);

    private sealed class InTwoSteps(IScreeningBook book) : ScreeningAround(book)
    {
        public override async Task<ImmutableArray<CaseId>?> Save(ScreeningBatch batch, DateTimeOffset now) =>
            await base.Save(batch with { Screened = [], Effects = ModerationEffects.None }, now) is null
                ? null
                : await base.Save(batch with { From = batch.To }, now);
    }
}

/// <summary>What was found is on disk before the cursor.</summary>
public sealed class SavesEffectsBeforeCursor : Variant
{
    public override IScreeningBook Screening(Server server, IScreeningBook book) => new InTwoSteps(book);

    private sealed class InTwoSteps(IScreeningBook book) : ScreeningAround(book)
    {
        public override async Task<ImmutableArray<CaseId>?> Save(ScreeningBatch batch, DateTimeOffset now)
        {
            var saved = await base.Save(batch with { To = batch.From }, now);
            return saved is null
                || await base.Save(batch with { Screened = [], Effects = ModerationEffects.None }, now) is null ? null : saved;
        }
    }
}

/// <summary>Two activations of moderation may both save what they found.</summary>
public sealed class MovesCursorUnconditionally : Variant
{
    public override Guards Guards => Guards.All & ~Guards.CursorUnmoved;
}

/// <summary>Moderation runs when it is nudged, and nobody looks for groups that it has not reached.</summary>
public sealed class ReliesOnNudges : Variant
{
    public override IScreeningBook Screening(Server server, IScreeningBook book) => new Trusting(book);

    private sealed class Trusting(IScreeningBook book) : ScreeningAround(book)
    {
        public override Task<IReadOnlyList<GroupId>> Behind(DateTimeOffset quietSince, DateTimeOffset now, int limit) =>
            Task.FromResult<IReadOnlyList<GroupId>>([]);
    }
}

/// <summary>What the classifier cannot answer counts as nothing to do.</summary>
public sealed class TakesMissingForGreen : Variant
{
    public override IRiskClassifier Classifier(IRiskClassifier classifier) => new Hopeful(classifier);

    private sealed class Hopeful(IRiskClassifier classifier) : IRiskClassifier
    {
        public string ModelVersion => classifier.ModelVersion;

        public Assessment Assess(string text, IReadOnlyList<string> context)
        {
            try
            {
                return classifier.Assess(text, context);
            }
            catch (InvalidOperationException)
            {
                return new Assessment(RiskLevel.Green, 0, ImmutableDictionary<RiskCategory, double>.Empty, [], ModelVersion);
            }
        }
    }
}
