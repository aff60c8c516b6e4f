using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using TherapyGroups.Silo.Screening;

namespace TherapyGroups.Silo.Observability;

/// <summary>
/// Metrics and traces over OTLP, to where the standard <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> says; nothing leaves without it. Never logs.
/// </summary>
/// <remarks>
/// What leaves is numbers, names of our own code and addresses' patterns. Words, pseudonyms and ids of people do not: our instruments
/// have no such attribute, and of a span all attributes are taken off but those in <see cref="SpanRedaction"/>.
/// </remarks>
public static class Telemetry
{
    public const string EndpointVariable = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public const string ShareVariable = "OTEL_TRACES_SAMPLER_ARG";

    /// <summary>The name of our meters and of our source of spans.</summary>
    public const string Name = "TherapyGroups";

    /// <summary>Meters whose attributes are patterns, statuses and names of code.</summary>
    private static readonly string[] Meters =
        [Name, ShadowMeter.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime"];

    /// <summary>Its attributes could name a grain: none is kept.</summary>
    private const string OrleansMeter = "Microsoft.Orleans";

    /// <exception cref="InvalidDataException">The endpoint is no address.</exception>
    public static void AddTelemetry(this IHostApplicationBuilder builder, bool hostsGrains)
    {
        builder.Services.AddMetrics();
        if (hostsGrains)
        {
            builder.Services.AddSingleton<VitalSignsMeter>();
            builder.Services.AddHostedService<VitalSignsRun>();
        }

        if (builder.Configuration[EndpointVariable] is not { Length: > 0 } endpoint)
        {
            return;
        }

        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            throw new InvalidDataException($"{EndpointVariable} must be an address such as http://127.0.0.1:4317, not '{endpoint}'.");
        }

        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(
                "therapy-groups", serviceVersion: typeof(Telemetry).Assembly.GetName().Version?.ToString(3)))
            .WithMetrics(metrics => metrics
                .AddMeter([.. Meters, OrleansMeter])
                .AddView(instrument => instrument.Meter.Name == OrleansMeter ? new MetricStreamConfiguration { TagKeys = [] } : null)
                .AddOtlpExporter())
            .WithTracing(traces => traces
                .AddSource(Name, "Microsoft.Orleans.Application")
                .SetSampler(new ParentBasedSampler(new RequestSampler(Share(builder.Configuration))))
                .AddProcessor(new SpanRedaction())
                .AddOtlpExporter());
    }

    /// <summary>The share of requests that is traced, from the standard <c>OTEL_TRACES_SAMPLER_ARG</c>: 0 to 1, all if not set.</summary>
    private static double Share(IConfiguration configuration) => configuration[ShareVariable] switch
    {
        null or "" => 1,
        var text when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var share) && share is >= 0 and <= 1 =>
            share,
        var text => throw new InvalidDataException($"{ShareVariable} must be a number from 0 to 1, not '{text}'."),
    };
}
