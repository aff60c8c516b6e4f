namespace TherapyGroups.Tests.GrainContract.Timers;

/// <summary>Its timers tick every few milliseconds and write a line per tick.</summary>
[Alias("contract.ticking")]
public interface ITickingGrain : IGrainWithStringKey
{
    [Alias("tick")]
    Task Tick(string line);

    /// <summary>The callback gets the line as its state and ticks once.</summary>
    [Alias("tick-once")]
    Task TickOnce(string line);

    /// <summary>Every callback throws after it wrote its line.</summary>
    [Alias("tick-broken")]
    Task TickBroken(string line);

    /// <summary>Disposes the timer after so many ticks.</summary>
    [Alias("tick-times")]
    Task TickTimes(string line, int times);

    /// <summary>Writes "in" and "out" around a few turns of the callback.</summary>
    [Alias("tick-slowly")]
    Task TickSlowly();

    /// <summary>Starts a timer, then keeps the grain busy until the door opens.</summary>
    [Alias("tick-while-busy")]
    Task TickWhileBusy(string line, bool interleave);

    /// <summary>A timer that does not tick until <see cref="Wind"/>.</summary>
    [Alias("wait-for-wind")]
    Task TickWhenWound(string line);

    [Alias("wind")]
    Task Wind();

    /// <summary>Asks to be deactivated.</summary>
    [Alias("leave")]
    Task Leave();
}
