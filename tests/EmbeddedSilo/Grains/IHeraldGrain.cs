namespace TherapyGroups.Tests.EmbeddedSilo.Grains;

/// <summary>Notifies those who subscribed in the last ten minutes.</summary>
public interface IHeraldGrain : IGrainWithStringKey
{
    Task Subscribe(IScribeObserver observer);

    Task<int> Proclaim(string what);
}
