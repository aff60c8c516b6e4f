namespace Orleans.Runtime;

/// <summary>The engine refused to carry a call, so the grain did not run it.</summary>
public class OrleansMessageRejectionException : OrleansException
{
    private protected OrleansMessageRejectionException(string message) : base(message)
    {
    }

    private protected OrleansMessageRejectionException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
