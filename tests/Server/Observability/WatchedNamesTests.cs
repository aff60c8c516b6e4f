using System.Diagnostics.Metrics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using TherapyGroups.ClientWeb.Delivery;
using TherapyGroups.Figures;
using TherapyGroups.Silo.Observability;
using TherapyGroups.Storage;

namespace TherapyGroups.Tests.Server.Observability;

/// <summary>A dashboard that asks for a name that is no more shows peace for ever.</summary>
public sealed partial class WatchedNamesTests
{
    private static readonly HashSet<string> Declared = [.. Instruments().SelectMany(NamesInPrometheus)];

    private static readonly string Alerts = File.ReadAllText(Path.Combine(Built.Deploy, "alerts.yaml"));

    private static readonly string Dashboard = File.ReadAllText(Path.Combine(Built.Deploy, "grafana", "dashboard.json"));

    private static readonly string Page = File.ReadAllText(Path.Combine(Built.Deploy, "..", "docs", "observability.md"));

    [Fact]
    public void Every_name_that_an_alert_asks_for_is_one_that_the_program_tells() =>
        Names(Alerts).Should().HaveCountGreaterThan(7).And.BeSubsetOf(Declared);

    [Fact]
    public void Every_name_that_the_dashboard_asks_for_is_one_that_the_program_tells() =>
        Names(Dashboard).Should().HaveCountGreaterThan(15).And.BeSubsetOf(Declared);

    [Fact]
    public void Every_panel_asks_for_something() =>
        JsonDocument.Parse(Dashboard).RootElement.GetProperty("panels").EnumerateArray()
            .Where(panel => panel.GetProperty("targets").EnumerateArray()
                .All(target => Names(target.GetProperty("expr").GetString() ?? "").Count == 0))
            .Should().BeEmpty();

    [Fact]
    public void Every_page_that_an_alert_sends_to_is_there() =>
        Runbook().Matches(Alerts).Select(match => match.Groups["page"].Value)
            .Should().HaveCountGreaterThan(7).And.OnlyContain(page => File.Exists(Path.Combine(Built.Deploy, "..", page)));

    [Fact]
    public void Everything_that_the_program_tells_is_explained() => Instruments().Select(instrument => instrument.Name)
        .Should().OnlyContain(name => Page.Contains($"`{name}`", StringComparison.Ordinal));

    private static HashSet<string> Names(string text) => [.. Asked().Matches(text).Select(match => match.Value)];

    /// <summary>As the OpenTelemetry rules translate a name for Prometheus.</summary>
    private static IEnumerable<string> NamesInPrometheus(Instrument instrument)
    {
        var name = instrument.Name.Replace('.', '_') + (instrument.Unit == "s" ? "_seconds" : "");
        var kind = instrument.GetType().Name;
        return kind.StartsWith("Histogram", StringComparison.Ordinal) ? [$"{name}_bucket", $"{name}_sum", $"{name}_count"]
            : kind.StartsWith("Counter", StringComparison.Ordinal) ? [$"{name}_total"]
            : [name];
    }

    /// <summary>Every instrument of every assembly of ours.</summary>
    private static List<Instrument> Instruments()
    {
        var found = new List<Instrument>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, _) =>
        {
            if (instrument.Meter.Name == Telemetry.Name)
            {
                found.Add(instrument);
            }
        };
        listener.Start();
        Type[] oneOfEach = [typeof(FeedLoop), typeof(Telemetry), typeof(Database), typeof(VitalSigns)];
        foreach (var meter in oneOfEach.SelectMany(one => one.Assembly.GetTypes())
            .Where(type => type.GetFields(BindingFlags.Static | BindingFlags.NonPublic).Any(field => field.FieldType == typeof(Meter))))
        {
            RuntimeHelpers.RunClassConstructor(meter.TypeHandle);
        }

        using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        _ = new VitalSignsMeter(services.GetRequiredService<IMeterFactory>(), TimeProvider.System);
        return [.. found.DistinctBy(instrument => instrument.Name)];
    }

    [GeneratedRegex("therapygroups_[a-z_]+", RegexOptions.NonBacktracking)]
    private static partial Regex Asked();

    [GeneratedRegex("runbook: (?<page>[a-z/.-]+)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Runbook();
}
