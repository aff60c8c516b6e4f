namespace Orleans.Runtime;

/// <summary>A two-way call to an observer whose reference was deleted. (Orleans may let such a call run into its time-out.)</summary>
public sealed class ClientNotAvailableException : OrleansException
{
    internal ClientNotAvailableException(string message) : base(message)
    {
    }
}
