namespace TherapyGroups.Tests.EmbeddedSilo.Grains;

/// <summary>Notes what happens to it in the world.</summary>
public interface IScribeGrain : IGrainWithStringKey
{
    Task Note(string what);

    [OneWay]
    Task NoteOneWay(string what, CancellationToken cancellationToken = default);

    /// <summary>Notes it three times, with a turn in between.</summary>
    Task NoteSlowly(string what);

    [ReadOnly]
    Task Read(string door);

    /// <summary>Begins, waits at the door, and ends.</summary>
    Task WaitAt(string door);

    [OneWay]
    Task Fail(string secret);

    Task TellAnother(string key, string what);

    /// <summary>Notes it and asks to be deactivated.</summary>
    Task NoteAndLeave(string what);

    Task Stay(TimeSpan time);

    Task Tick(TimeSpan period, bool keepAlive);

    Task Tell(IScribeObserver observer, string what, int times);

    Task<string> Ask(IScribeObserver observer);

    Task CreateObserver();
}
