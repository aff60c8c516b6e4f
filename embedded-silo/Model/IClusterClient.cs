namespace Orleans;

/// <summary>The way into the grains for code outside them. Here the same object as the <see cref="IGrainFactory"/>.</summary>
public interface IClusterClient : IGrainFactory
{
    /// <summary>The services of the host.</summary>
    IServiceProvider ServiceProvider { get; }
}
