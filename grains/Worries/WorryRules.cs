using System.Collections.Immutable;
using TherapyGroups.Risk;
using TherapyGroups.RiskCases;

namespace TherapyGroups.Worries;

/// <summary>What follows from a worry. Pure.</summary>
/// <remarks>
/// Somebody who knows the person and says <i>now</i> is heard as a Crisis; any other worry is a Red: a clinician reads it, and nobody has
/// to prove it. 988 Suicide &amp; Crisis Lifeline, third-party callers; Samaritans, guidance for online communities.
/// </remarks>
public static class WorryRules
{
    /// <summary>UTF-16 code units.</summary>
    public const int WordsMaxLength = 1_000;

    /// <summary>What one member can tell within <see cref="Window"/>: enough for a bad night, too little to keep clinicians busy.</summary>
    public const int TellingsMax = 6;

    /// <summary>What stands in place of a model's version: a person said it.</summary>
    public const string Model = "a member";

    public static readonly TimeSpan Window = TimeSpan.FromHours(1);

    public static RiskLevel Level(WorryUrgency urgency) => urgency switch
    {
        WorryUrgency.Now => RiskLevel.Crisis,
        WorryUrgency.NotNow or WorryUrgency.Unsure => RiskLevel.Red,
    };

    /// <summary>The case with the worry in it. <paramref name="open"/> is the person's open case, or null.</summary>
    /// <param name="hasNewMessage">Whether it brings a message that the case does not have yet.</param>
    /// <param name="holder">Who has taken that case.</param>
    public static RiskCase AddTo(
        RiskCase? open, CaseId freshId, Worry worry, bool hasNewMessage, CaseHolder holder, DateTimeOffset now, CaseClock clock)
    {
        var evidence = new NewEvidence(
            worry.About, worry.Group, Seq: 0, worry.Message ?? default,
            new Assessment(
                Level(worry.Urgency), 0, ImmutableDictionary<RiskCategory, double>.Empty.Add(RiskCategory.ConcernForOther, 1), [],
                Model));

        // A person who says "now" knows what the screen does not show: whoever has the case is asked, however short ago they took it.
        var asked = worry.Urgency == WorryUrgency.Now ? holder with { AnsweredAt = null } : holder;
        var grown = open is null
            ? CaseRules.Raise(freshId, evidence, now, clock)
            : CaseRules.AddEvidence(open, evidence, asked, now, clock);
        return grown with { EvidenceCount = (open?.EvidenceCount ?? 0) + (hasNewMessage ? 1 : 0) };
    }
}
