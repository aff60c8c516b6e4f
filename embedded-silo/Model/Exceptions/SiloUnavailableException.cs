namespace Orleans.Runtime;

/// <summary>The engine is stopping or has crashed. Whether the grain ran the call is not known.</summary>
public sealed class SiloUnavailableException : OrleansMessageRejectionException
{
    /// <summary>Creates it with the message of Orleans.</summary>
    public SiloUnavailableException() : base("Silo unavailable")
    {
    }

    /// <summary>Creates it with a message.</summary>
    public SiloUnavailableException(string msg) : base(msg)
    {
    }

    /// <summary>Creates it with a message and a cause.</summary>
    public SiloUnavailableException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
