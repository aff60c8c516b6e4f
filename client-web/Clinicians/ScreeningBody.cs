using System.Text.Json;
using TherapyGroups.ClientWeb.Access;
using TherapyGroups.RiskCases;

namespace TherapyGroups.ClientWeb.Clinicians;

/// <summary>
/// The body of <c>POST /api/cases/{id}/screening</c>: the answers by name, or a list of six. In the list a yes to the sixth question counts
/// as within the past three months, as nothing in it says otherwise; a seventh entry can say whether it was.
/// </summary>
public sealed record ScreeningBody(JsonElement? Answers)
{
    private const int Questions = 6;

    public override string ToString() => "screening";

    /// <summary>The answers, or what is wrong with them.</summary>
    public (ScreenerAnswers? Answers, ProblemCode? Refusal) Read()
    {
        var read = Answers?.ValueKind switch
        {
            JsonValueKind.Object => OfObject(Answers.Value),
            JsonValueKind.Array => OfList([.. Answers.Value.EnumerateArray().Select(YesOrNo)]),
            _ => null,
        };
        if (read is null)
        {
            return (null, ProblemCode.ScreeningUnreadable);
        }

        return ScreenerRules.Check(read) switch
        {
            ScreenerGap.None => (read, null),
            ScreenerGap.FollowUpMissing => (null, ProblemCode.ScreeningFollowUpMissing),
            ScreenerGap.FollowUpWithoutThoughts => (null, ProblemCode.ScreeningContradiction),
        };
    }

    private static ScreenerAnswers? OfObject(JsonElement answers)
    {
        var (wish, thoughts) = (Find(answers, "wishToBeDead"), Find(answers, "suicidalThoughts"));
        return wish is { } one && thoughts is { } two && Behaviour(answers) is { } behaviour
            && AreAnswersOrNothing(answers, "method", "intent", "plan")
                ? new ScreenerAnswers(one, two, Find(answers, "method"), Find(answers, "intent"), Find(answers, "plan"), behaviour)
                : null;
    }

    private static ScreenerAnswers? OfList(IReadOnlyList<bool?> answers)
    {
        if (answers.Count is not (Questions or Questions + 1) || answers[0] is not { } wish || answers[1] is not { } thoughts
            || answers[5] is not { } behaved || (answers.Count > Questions && answers[6] is null && behaved))
        {
            return null;
        }

        var behaviour = !behaved ? SuicidalBehaviour.Never
            : answers.Count > Questions && answers[6] == false ? SuicidalBehaviour.Lifetime
            : SuicidalBehaviour.PastThreeMonths;
        return new ScreenerAnswers(wish, thoughts, answers[2], answers[3], answers[4], behaviour);
    }

    /// <summary>By the words as they were sent: half a character in them is no text that could be read.</summary>
    private static SuicidalBehaviour? Behaviour(JsonElement answers) =>
        answers.TryGetProperty("behaviour", out var value) && value.ValueKind == JsonValueKind.String
            ? ScreeningView.ParseBehaviour(value.GetRawText().Trim('"'))
            : null;

    private static bool AreAnswersOrNothing(JsonElement answers, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (answers.TryGetProperty(name, out var value)
                && value.ValueKind is not (JsonValueKind.True or JsonValueKind.False or JsonValueKind.Null))
            {
                return false;
            }
        }

        return true;
    }

    private static bool? Find(JsonElement answers, string name) =>
        answers.TryGetProperty(name, out var value) ? YesOrNo(value) : null;

    private static bool? YesOrNo(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };
}
