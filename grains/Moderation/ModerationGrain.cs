using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using TherapyGroups.Clock;
using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Risk;
using TherapyGroups.RiskCases;

namespace TherapyGroups.Moderation;

/// <inheritdoc cref="IModerationGrain"/>
public sealed class ModerationGrain(
    IGroupLog log,
    IScreeningBook book,
    INoticeBook notices,
    IHeldMessages held,
    IRiskClassifier classifier,
    IIdSource ids,
    TimeProvider time,
    ILogger<ModerationGrain> logger) : Grain, IModerationGrain
{
    private const int PageSize = 200;

    /// <summary>An event that comes later has others waiting behind it: they are read from the log and screened together.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromMilliseconds(100);

    private readonly RecentWords recent = new(ScreeningRules.ContextMessages);

    /// <summary>The last event looked at; null until it is read, and again after any failure.</summary>
    private long? cursor;

    private GroupId Group => new(this.GetPrimaryKeyString());

    public async Task Happened(GroupEvent next)
    {
        if (next.Seq == cursor + 1 && time.Now() - next.At < Late)
        {
            cursor = null;
            if (await ScreenInOrder([next], next.Seq - 1))
            {
                return;
            }
        }

        await Nudge(next.Seq);
    }

    public async Task Nudge(long head)
    {
        await CatchUpWithLog(head);
    }

    public async Task<long> CatchUp()
    {
        var at = await CatchUpWithLog(long.MaxValue);
        await TryAgain(at);
        return at;
    }

    /// <summary>Screens what the log holds after the cursor, at least as far as <paramref name="head"/> if there is so much.</summary>
    private async Task<long> CatchUpWithLog(long head)
    {
        while (true)
        {
            var from = cursor ?? await book.Cursor(Group);
            if (from >= head)
            {
                cursor = from;
                return from;
            }

            cursor = null;
            var page = await log.ReadWordsAfter(Group, from, PageSize);
            if (page.Count == 0)
            {
                cursor = from;
                return from;
            }

            await ScreenInOrder(page, from);
        }
    }

    /// <summary>Screens what comes after the cursor, and moves it. False if another activation has moved it meanwhile.</summary>
    private async Task<bool> ScreenInOrder(IReadOnlyList<GroupEvent> page, long from)
    {
        if (page.Any(happened => happened is { Message: not null, Kind: not GroupEventKind.MessagePosted }))
        {
            // What somebody said before is no longer what it was.
            recent.Forget();
        }

        var isSaved = false;
        try
        {
            var words = page.Where(HoldsWords).Select(happened => (happened, 0)).ToList();
            isSaved = await Screen(words, from, page[^1].Seq);
        }
        finally
        {
            if (!isSaved)
            {
                recent.Forget();
            }
        }

        cursor = isSaved ? page[^1].Seq : null;
        return isSaved;
    }

    /// <summary>Messages that could not be assessed are tried again; the cursor stays where it is.</summary>
    private async Task TryAgain(long at)
    {
        var due = await book.DueRetries(Group, time.Now(), PageSize);
        var words = due.Where(retry => HoldsWords(retry.Event)).ToList();
        if (words.Count > 0)
        {
            await Screen(words, at, at);
        }
    }

    private static bool HoldsWords(GroupEvent happened) =>
        happened is { Kind: GroupEventKind.MessagePosted or GroupEventKind.MessageEdited, Message.State: not MessageState.Erased };

    /// <summary>Classifies, decides, saves, then notifies. False if another activation has moved the cursor meanwhile.</summary>
    private async Task<bool> Screen(IReadOnlyList<(GroupEvent Event, int Attempts)> words, long from, long to)
    {
        var now = time.Now();
        var screened = ImmutableArray.CreateBuilder<ScreenedMessage>(words.Count);
        var effects = ModerationEffects.None;
        foreach (var (happened, attempts) in words)
        {
            var message = await Assess(happened, attempts + 1, now);
            screened.Add(message);
            effects = effects.With(await Decide(message, effects, now));
        }

        var saved = await book.Save(new ScreeningBatch(Group, from, to, screened.ToImmutable(), effects), now);
        if (saved is not { } cases)
        {
            return false;
        }

        Count(words, screened);
        foreach (var id in cases)
        {
            await GrainFactory.GetGrain<IRiskCaseGrain>(id.Value).EvidenceAdded();
        }

        foreach (var member in effects.Notices.Select(notice => notice.Member).Concat(effects.Holds.Select(hold => hold.Author)))
        {
            await GrainFactory.GetGrain<IMemberNoticesGrain>(member.Value).Nudge();
        }

        return true;
    }

    private void Count(IReadOnlyList<(GroupEvent Event, int Attempts)> words, ImmutableArray<ScreenedMessage>.Builder screened)
    {
        var saved = time.Now();
        for (var i = 0; i < words.Count; i++)
        {
            ModerationMeter.Saved(screened[i].Assessment.Level, saved - words[i].Event.At);
        }
    }

    private async Task<ScreenedMessage> Assess(GroupEvent happened, int attempt, DateTimeOffset now)
    {
        var message = happened.Message ?? throw new InvalidOperationException($"A {happened.Kind} without a message.");
        if (message.State == MessageState.Unreadable)
        {
            // Trying again would not mend it: a person must hear of it now.
            ModerationLog.Unreadable(logger, Group.Value, happened.Seq);
            return new ScreenedMessage(happened.Seq, message.MessageId, message.Author, NoAnswer(), attempt, RetryAt: null);
        }

        var isFirst = attempt == 1;
        var context = (isFirst ? recent.Of(message.Author) : null)
            ?? await book.Context(Group, message.Author, happened.Seq, ScreeningRules.ContextMessages);
        var assessment = Classify(message, context, happened.Seq);
        if (isFirst && happened.Kind == GroupEventKind.MessagePosted)
        {
            recent.Add(message.Author, context, WrittenWords.Of(message));
        }

        return new ScreenedMessage(
            happened.Seq, message.MessageId, message.Author, assessment, attempt,
            ScreeningRules.RetryAt(assessment.Level, attempt, now));
    }

    /// <summary>
    /// Missing is not green: whatever the classifier throws becomes an answer of its own, which is retried and then goes to a person.
    /// </summary>
    private Assessment Classify(Message message, IReadOnlyList<string> context, long seq)
    {
        try
        {
            return WrittenWords.Assess(classifier, message, context);
        }
        catch (Exception failure)
        {
            ModerationLog.ClassifierFailed(logger, Group.Value, seq, failure.GetType().Name);
            return NoAnswer();
        }
    }

    private Assessment NoAnswer() =>
        new(RiskLevel.Unscreened, 0, ImmutableDictionary<RiskCategory, double>.Empty, [], classifier.ModelVersion);

    private async Task<ModerationEffects> Decide(ScreenedMessage message, ModerationEffects soFar, DateTimeOffset now)
    {
        var isRisk = message.Assessment.Level is RiskLevel.Red or RiskLevel.Crisis;
        var lastCard = soFar.Notices.LastOrDefault(notice => notice.Member == message.Author)
            ?? (isRisk ? await notices.Latest(message.Author, MemberNoticeKind.SupportCard) : null);
        var effects = ScreeningRules.Effects(Group, message, lastCard, new ModerationItemId(ids.Next()), now);
        return ScreeningRules.IsMethodDetail(message.Assessment)
            ? effects.With(ScreeningRules.Held(Group, message, await held.Filters(Group), new ModerationItemId(ids.Next()), now))
            : effects;
    }
}
