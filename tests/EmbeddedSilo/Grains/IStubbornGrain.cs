namespace TherapyGroups.Tests.EmbeddedSilo.Grains;

/// <summary>Never ends to activate or to deactivate, as its key says.</summary>
public interface IStubbornGrain : IGrainWithStringKey
{
    Task Call();

    Task Leave();
}
