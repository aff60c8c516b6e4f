namespace TherapyGroups.ClientWeb.Accounts;

/// <summary>
/// Checks one passphrase of a name at a time. The attack: many guesses in flight together, each of which finds the count of failures
/// where the first one found it. Names that share a gate wait for each other, known or not. Browsers that are known have gates of their
/// own, as they have counts of their own: no queue of guesses is before their owner. One process wide: of n front ends n guesses can be
/// in flight.
/// </summary>
public sealed class SignInGate : IDisposable
{
    private const int GateCount = 256;

    private readonly SemaphoreSlim[] names = All();
    private readonly SemaphoreSlim[] devices = All();

    /// <summary>Runs the check alone at its gate.</summary>
    /// <param name="normalizedName">Whose passphrase is checked.</param>
    /// <param name="trustedDevice">The browser, if that name's owner has signed in there before; else null.</param>
    /// <param name="check">What to run.</param>
    public async Task<T> Pass<T>(string normalizedName, string? trustedDevice, Func<Task<T>> check)
    {
        var gate = trustedDevice is null ? Gate(names, normalizedName) : Gate(devices, trustedDevice);
        await gate.WaitAsync();
        try
        {
            return await check();
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose()
    {
        foreach (var gate in names.Concat(devices))
        {
            gate.Dispose();
        }
    }

    private static SemaphoreSlim[] All() => [.. Enumerable.Range(0, GateCount).Select(_ => new SemaphoreSlim(1))];

    private static SemaphoreSlim Gate(SemaphoreSlim[] gates, string key) =>
        gates[(uint)string.GetHashCode(key, StringComparison.Ordinal) % GateCount];
}
