namespace TherapyGroups.Risk;

/// <summary>Scores every message with two models. The acting answer never depends on the candidate.</summary>
/// <param name="acting">The model whose answer counts.</param>
/// <param name="candidate">The model on trial.</param>
/// <param name="observe">Told of each pair, without the text; what it throws is not caught.</param>
public sealed class ShadowClassifier(IRiskClassifier acting, IRiskClassifier candidate, Action<ShadowAssessment> observe) : IRiskClassifier
{
    /// <inheritdoc/>
    public string ModelVersion => acting.ModelVersion;

    /// <inheritdoc/>
    public Assessment Assess(string text, IReadOnlyList<string> context)
    {
        Assessment answer = acting.Assess(text, context);
        observe(new ShadowAssessment(answer, candidate.Assess(text, context)));
        return answer;
    }
}
