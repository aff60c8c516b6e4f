namespace TherapyGroups.ClientWeb.Accounts;

/// <summary>
/// Checks one passphrase of a name at a time. The attack: many guesses in flight together, each of which finds the count of failures
/// where the first one found it. Names that share a gate wait for each other, known or not. One process wide: of n front ends n guesses
/// can be in flight.
/// </summary>
public sealed class SignInGate : IDisposable
{
    private const int GateCount = 256;

    private readonly SemaphoreSlim[] gates = [.. Enumerable.Range(0, GateCount).Select(_ => new SemaphoreSlim(1))];

    public async Task<T> Pass<T>(string normalizedName, Func<Task<T>> check)
    {
        var gate = gates[(uint)string.GetHashCode(normalizedName, StringComparison.Ordinal) % GateCount];
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
        foreach (var gate in gates)
        {
            gate.Dispose();
        }
    }
}
