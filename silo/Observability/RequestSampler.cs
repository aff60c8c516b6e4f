using OpenTelemetry.Trace;

namespace TherapyGroups.Silo.Observability;

/// <summary>
/// Traces begin with a request, and with nothing else: what the clock does for nobody, thousands of times a minute, would hide the rest.
/// </summary>
/// <param name="share">Of the requests, 0 to 1.</param>
public sealed class RequestSampler(double share) : Sampler
{
    /// <summary>The name a request's span begins with; it ends with the pattern of its address.</summary>
    public const string RequestSpan = "request";

    private readonly TraceIdRatioBasedSampler requests = new(share);

    public override SamplingResult ShouldSample(in SamplingParameters samplingParameters) => samplingParameters.Name == RequestSpan
        ? requests.ShouldSample(samplingParameters)
        : new SamplingResult(SamplingDecision.Drop);
}
