using TherapyGroups.ClientWeb.Access;
using TherapyGroups.Clock;
using TherapyGroups.Duty;
using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.RiskCases;
using TherapyGroups.Worries;

namespace TherapyGroups.ClientWeb.Safety;

/// <summary>Tells, once the door was passed.</summary>
public sealed class Tellings(IWorryBook book, IDutyBook duty, IGrainFactory grains, TimeProvider time)
{
    public async Task<IResult> Tell(Caller caller, GroupId group, MemberId about, MessageId? message, WorryBody body)
    {
        if (about == caller.Id)
        {
            return (Problem)ProblemCode.OwnWorry;
        }

        if (Parse(body.Urgency) is not { } urgency)
        {
            return (Problem)ProblemCode.InvalidUrgency;
        }

        var words = body.Note ?? "";
        if (words.Length > WorryRules.WordsMaxLength)
        {
            return (Problem)ProblemCode.ReasonTooLong;
        }

        var worryId = Guid.NewGuid();
        if (!string.IsNullOrEmpty(body.WorryId) && !Guid.TryParse(body.WorryId, out worryId))
        {
            return (Problem)ProblemCode.InvalidWorryId;
        }

        var outcome = await book.Tell(new Worry(
            $"{caller.Id}/{worryId}", group, about, message, caller.Id, urgency, TextRules.IsBlank(words) ? "" : words, time.Now()));
        switch (outcome.Result)
        {
            case TellingResult.TooMany:
                return new Problem(ProblemCode.SlowDown, outcome.Until);
            case TellingResult.IdReused:
                return (Problem)ProblemCode.WorryIdReused;
            case TellingResult.NobodyThere:
                return (Problem)ProblemCode.UnknownMember;
            case TellingResult.Told:
            default:
                if (outcome.Case is { } id)
                {
                    await grains.GetGrain<IRiskCaseGrain>(id.Value).EvidenceAdded();
                }

                return Results.Json(
                    new ToldView(worryId, await duty.IsSomebodyThereFor(about)), Json.Options,
                    statusCode: StatusCodes.Status201Created);
        }
    }

    private static WorryUrgency? Parse(string? name) => name switch
    {
        "now" => WorryUrgency.Now,
        "not-now" => WorryUrgency.NotNow,
        "unsure" or null or "" => WorryUrgency.Unsure,
        _ => null,
    };

    private sealed record ToldView(Guid WorryId, bool ClinicianOnDuty);
}
