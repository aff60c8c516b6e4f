using System.Collections.Immutable;
using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Moderation;
using TherapyGroups.Risk;
using TherapyGroups.RiskCases;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Storage;

/// <summary>Builders of what moderation saves.</summary>
internal static class Screened
{
    public static ScreenedMessage As(this Message message, RiskLevel level, int attempt = 1, DateTimeOffset? retryAt = null) => new(
        message.Seq, message.MessageId, message.Author,
        new Assessment(
            level, 0.75, ImmutableDictionary<RiskCategory, double>.Empty.Add(RiskCategory.PlanOrIntent, 0.9), [new Evidence(0, 5, 1)],
            "test"),
        attempt, retryAt);

    public static ModerationEffects Evidence(GroupId group, params ScreenedMessage[] screened) => ModerationEffects.None with
    {
        Evidence = [.. screened.Select(one => new NewEvidence(one.Author, group, one.Seq, one.MessageId, one.Assessment))],
    };

    public static ScreeningBatch Batch(
        GroupId group, long from, long to, ModerationEffects effects, params ScreenedMessage[] screened) =>
        new(group, from, to, [.. screened], effects);

    /// <summary>A case of <paramref name="member"/>, raised by a message of theirs as moderation raises it.</summary>
    public static async Task<RiskCase> Case(
        this StorageFixture storage, GroupId group, MemberId member, RiskLevel level = RiskLevel.Crisis, string text = "help")
    {
        var message = await storage.World.Post(group, member, text);
        var screened = message.As(level);
        var from = await storage.Books.Screening.Cursor(group);
        var saved = await storage.Books.Screening.Save(
            Batch(group, from, message.Seq, Evidence(group, screened), screened), storage.Time.GetUtcNow());
        var id = saved.GetValueOrDefault().Single();
        return await storage.Books.Cases.Load(id) ?? throw new InvalidOperationException($"There is no case {id}.");
    }
}
