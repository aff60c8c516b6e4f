namespace Orleans.Runtime;

/// <summary>The base of what the engine itself throws at callers, apart from <see cref="TimeoutException"/>.</summary>
public class OrleansException : Exception
{
    /// <summary>Creates it with the message of Orleans.</summary>
    public OrleansException() : base("Unexpected error.")
    {
    }

    /// <summary>Creates it with a message.</summary>
    public OrleansException(string message) : base(message)
    {
    }

    /// <summary>Creates it with a message and a cause.</summary>
    public OrleansException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
