namespace TherapyGroups.Risk;

/// <summary>Scores every message with two models. The acting answer never depends on the candidate, not even on its failure.</summary>
/// <param name="acting">The model whose answer counts.</param>
/// <param name="candidate">The model on trial.</param>
/// <param name="observe">Told of each pair, without the text; must not throw.</param>
public sealed class ShadowClassifier(IRiskClassifier acting, IRiskClassifier candidate, Action<ShadowAssessment> observe) : IRiskClassifier
{
    /// <inheritdoc/>
    public string ModelVersion => acting.ModelVersion;

    /// <inheritdoc/>
    public Assessment Assess(string text, IReadOnlyList<string> context)
    {
        Assessment answer = acting.Assess(text, context);
        observe(new ShadowAssessment(answer, Trial(text, context)));
        return answer;
    }

    private Assessment? Trial(string text, IReadOnlyList<string> context)
    {
        try
        {
            return candidate.Assess(text, context);
        }
        catch (Exception)
        {
            // Whatever a model on trial does wrong, the person's message was judged by the acting one.
            return null;
        }
    }
}
