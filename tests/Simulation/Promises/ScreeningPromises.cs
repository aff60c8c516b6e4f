using TherapyGroups.Groups;
using TherapyGroups.Members;
using TherapyGroups.Moderation;
using TherapyGroups.Risk;
using TherapyGroups.Tests.Simulation.Model;
using TherapyGroups.Tests.Simulation.Servers;

namespace TherapyGroups.Tests.Simulation.Promises;

/// <summary>Every message is assessed, once, and what must follow from it has followed, once.</summary>
public static class ScreeningPromises
{
    public static IEnumerable<string> Broken(Tables tables, GroupTable group)
    {
        var id = group.State.Group;
        if (group.Screened != group.State.Head)
        {
            yield return $"{id}: moderation is at {group.Screened} of {group.State.Head}";
        }

        var words = group.Events.Where(happened => happened.Kind is GroupEventKind.MessagePosted or GroupEventKind.MessageEdited).ToList();
        foreach (var broken in words.SelectMany(happened => Broken(tables, group, happened)))
        {
            yield return $"{id}: {broken}";
        }

        foreach (var message in words.GroupBy(happened => happened.Message?.MessageId))
        {
            var flags = tables.Items.Count(item => item.Group == id && item.MessageId == message.Key);
            var ambers = message.Count(happened => LevelAt(group, happened) == RiskLevel.Amber);
            if (flags != ambers)
            {
                yield return $"{id}: {flags} flags for {ambers} amber texts of one message";
            }
        }
    }

    private static IEnumerable<string> Broken(Tables tables, GroupTable group, GroupEvent happened)
    {
        var text = happened.Message?.Text ?? "";
        if (!group.Assessments.TryGetValue(happened.Seq, out var row))
        {
            yield return $"'{text}' at {happened.Seq} was never assessed";
            yield break;
        }

        var isGivenUp = row is { Level: RiskLevel.Unscreened, Attempt: ScreeningRules.Attempts, RetryAt: null, Answers: 0 };
        if (!isGivenUp && (row.Level != WeatherClassifier.LevelOf(text) || row.Answers != 1))
        {
            yield return $"'{text}' at {happened.Seq} is {row}";
        }

        var evidence = tables.Cases.Evidence.Count(one => one.Evidence.Group == group.State.Group && one.Evidence.Seq == happened.Seq);
        if (evidence != (isGivenUp || row.Level >= RiskLevel.Red ? 1 : 0))
        {
            yield return $"'{text}' at {happened.Seq} is {row.Level}, and stands in cases {evidence} times";
        }

        if (row.Level >= RiskLevel.Red && !tables.Notices.Exists(notice => IsCardFor(happened.Actor, notice)))
        {
            yield return $"{happened.Actor} wrote '{text}' and got no support card";
        }
    }

    private static bool IsCardFor(MemberId member, MemberNotice notice) =>
        notice.Member == member && notice.Kind == MemberNoticeKind.SupportCard;

    private static RiskLevel LevelAt(GroupTable group, GroupEvent happened) =>
        group.Assessments.GetValueOrDefault(happened.Seq)?.Level ?? RiskLevel.Unscreened;
}
