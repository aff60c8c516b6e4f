using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using TherapyGroups.Groups;
using TherapyGroups.Risk;
using TherapyGroups.Tests.Grains.Server;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Grains.Moderation;

/// <summary>The classifier is given what the author said before, as it stands: remembered or read.</summary>
public sealed class EarlierWordsTests
{
    [Fact]
    public async Task The_authors_last_five_messages_in_order_and_nobody_elses()
    {
        var heard = new RecordingClassifier();
        await using var server = await RunningServer.Start(services => services.AddSingleton<IRiskClassifier>(heard));
        var (group, ana, _) = await server.Evening();
        var ben = await server.World.SeatedMember(group, "ben");
        for (var i = 1; i <= 7; i++)
        {
            await server.Post(group, ana, $"ana {i}");
            await server.Post(group, ben, $"ben {i}");
        }

        await Eventually.Holds("all to be assessed", () => heard.Count == 14);

        heard.Before("ana 1").Should().BeEmpty();
        heard.Before("ana 3").Should().Equal("ana 1", "ana 2");
        heard.Before("ana 7").Should().Equal("ana 2", "ana 3", "ana 4", "ana 5", "ana 6");
        heard.Before("ben 7").Should().Equal("ben 2", "ben 3", "ben 4", "ben 5", "ben 6");
    }

    [Fact]
    public async Task An_earlier_message_counts_as_it_was_edited()
    {
        var heard = new RecordingClassifier();
        await using var server = await RunningServer.Start(services => services.AddSingleton<IRiskClassifier>(heard));
        var (group, ana, _) = await server.Evening();
        var first = new MessageId(Guid.NewGuid());
        await server.Group(group).Post(new PostMessage(ana, first, "one", ""));
        await server.Post(group, ana, "two");
        await Eventually.Holds("both to be assessed", () => heard.Count == 2);

        await server.Group(group).Change(new ChangeMessage(ana, first, MessageChange.Edit, "one, in other words", ""));
        await server.Post(group, ana, "three");

        await Eventually.Holds("all to be assessed", () => heard.Count == 4);
        heard.Before("three").Should().Equal("one, in other words", "two");
    }

    private sealed class RecordingClassifier : IRiskClassifier
    {
        private readonly Lock gate = new();
        private readonly Dictionary<string, IReadOnlyList<string>> heard = [];

        public string ModelVersion => "recording";

        public int Count
        {
            get
            {
                lock (gate)
                {
                    return heard.Count;
                }
            }
        }

        public IReadOnlyList<string> Before(string text)
        {
            lock (gate)
            {
                return heard[text];
            }
        }

        public Assessment Assess(string text, IReadOnlyList<string> context)
        {
            lock (gate)
            {
                heard[text] = context;
            }

            return new Assessment(RiskLevel.Green, 0, ImmutableDictionary<RiskCategory, double>.Empty, [], ModelVersion);
        }
    }
}
