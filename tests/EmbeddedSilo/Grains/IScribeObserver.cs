namespace TherapyGroups.Tests.EmbeddedSilo.Grains;

public interface IScribeObserver : IGrainObserver
{
    void Hear(string what);

    Task<string> Answer();
}
