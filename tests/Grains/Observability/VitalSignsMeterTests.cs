using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using TherapyGroups.Figures;
using TherapyGroups.Risk;
using TherapyGroups.Silo.Observability;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Grains.Observability;

public sealed class VitalSignsMeterTests : IDisposable
{
    private readonly ServiceProvider services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly VirtualTime time = new();
    private readonly MeterListener listener = new();
    private readonly Dictionary<string, double> heard = new(StringComparer.Ordinal);
    private readonly VitalSignsMeter meter;

    public VitalSignsMeterTests()
    {
        var factory = services.GetRequiredService<IMeterFactory>();
        meter = new VitalSignsMeter(factory, time);
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (instrument.Meter.Scope == factory)
            {
                listening.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Hear(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Hear(instrument, value, tags));
    }

    public void Dispose()
    {
        listener.Dispose();
        services.Dispose();
    }

    [Fact]
    public void A_reading_is_shown_as_numbers_and_ages_go_on_growing()
    {
        listener.Start();
        var now = time.GetUtcNow();
        var cases = new Dictionary<RiskLevel, int> { [RiskLevel.Crisis] = 2, [RiskLevel.Unscreened] = 1 };
        meter.Take(new VitalSigns(now.AddSeconds(-3), 4, cases, 2, now.AddSeconds(-7), 5, 6, 1), activations: 9);
        time.Advance(TimeSpan.FromSeconds(1));

        Look();

        heard.Should().BeEquivalentTo(new Dictionary<string, double>
        {
            ["therapygroups.assessment.lag"] = 4,
            ["therapygroups.messages.unscreened"] = 4,
            ["therapygroups.cases.open red"] = 0,
            ["therapygroups.cases.open crisis"] = 2,
            ["therapygroups.cases.open other"] = 1,
            ["therapygroups.cases.undelivered"] = 2,
            ["therapygroups.cases.undelivered.age"] = 8,
            ["therapygroups.cases.overdue"] = 5,
            ["therapygroups.pager.waiting"] = 6,
            ["therapygroups.pager.failing"] = 1,
            ["therapygroups.grains.active"] = 9,
        });
    }

    [Fact]
    public void A_reading_that_is_old_is_not_shown_as_if_it_were_true()
    {
        listener.Start();
        meter.Take(new VitalSigns(null, 0, new Dictionary<RiskLevel, int>(), 0, null, 0, 0, 0), activations: 0);
        time.Advance(VitalSignsMeter.FreshFor + TimeSpan.FromSeconds(1));

        Look();

        heard.Should().BeEmpty();
    }

    [Fact]
    public void Nothing_need_be_read_while_nobody_looks()
    {
        meter.IsWatched.Should().BeFalse();
        listener.Start();
        meter.IsWatched.Should().BeTrue();
    }

    private void Look() => listener.RecordObservableInstruments();

    private void Hear(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        heard.Add(tags.Length > 0 ? $"{instrument.Name} {tags[0].Value}" : instrument.Name, value);
}
