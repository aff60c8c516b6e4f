using System.IO.Pipelines;
using System.Net.Security;
using System.Security.Authentication;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using TherapyGroups.Silo.Clustering;

namespace TherapyGroups.Silo.Editions;

/// <summary>TLS between silos and front ends. Both sides show a certificate, and neither speaks to whoever has none.</summary>
internal sealed class ClusterTls(ClusterCertificates certificates, ILogger<ClusterTls> logger)
{
    private const SslProtocols Protocols = SslProtocols.Tls12 | SslProtocols.Tls13;

    /// <summary>Sent in the clear with the first message, and not looked at: the authority says who belongs here, not a name.</summary>
    private const string Name = "therapy-groups";

    private static readonly TimeSpan HandshakeWithin = TimeSpan.FromSeconds(5);

    public void Secure(SiloConnectionOptions options)
    {
        options.ConfigureSiloInboundConnection(connection => connection.Use(next => context => Run(context, next, Accept)));
        options.ConfigureGatewayInboundConnection(connection => connection.Use(next => context => Run(context, next, Accept)));
        options.ConfigureSiloOutboundConnection(connection => connection.Use(next => context => Run(context, next, Connect)));
    }

    public void Secure(ClientConnectionOptions options) =>
        options.ConfigureConnection(connection => connection.Use(next => context => Run(context, next, Connect)));

    private async Task Run(ConnectionContext context, ConnectionDelegate next, Func<SslStream, CancellationToken, Task> shakeHands)
    {
        var plain = context.Transport;
        await using var secured = new SslStream(new PipeStream(plain), leaveInnerStreamOpen: false, certificates.Admits);
        using var late = new CancellationTokenSource(HandshakeWithin, TimeProvider.System);
        try
        {
            await shakeHands(secured, late.Token);
        }
        catch (Exception failure) when (failure is AuthenticationException or IOException or OperationCanceledException)
        {
            ClusterTlsLog.Refused(logger, failure.GetType().Name);
            context.Abort();
            return;
        }

        var transport = new Secured(
            PipeReader.Create(secured, new StreamPipeReaderOptions(leaveOpen: true)),
            PipeWriter.Create(secured, new StreamPipeWriterOptions(leaveOpen: true)));
        context.Transport = transport;
        try
        {
            await next(context);
        }
        finally
        {
            await transport.Input.CompleteAsync();
            await transport.Output.CompleteAsync();
            context.Transport = plain;
        }
    }

    private Task Accept(SslStream stream, CancellationToken cancellation) => stream.AuthenticateAsServerAsync(
        new SslServerAuthenticationOptions
        {
            ServerCertificate = certificates.Own, ClientCertificateRequired = true, EnabledSslProtocols = Protocols,
        },
        cancellation);

    private Task Connect(SslStream stream, CancellationToken cancellation) => stream.AuthenticateAsClientAsync(
        new SslClientAuthenticationOptions
        {
            TargetHost = Name, ClientCertificates = [certificates.Own], EnabledSslProtocols = Protocols,
        },
        cancellation);

    private sealed record Secured(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}
