namespace Orleans;

/// <summary>Why an activation ends, for logs and for <see cref="Grain.OnDeactivateAsync"/>; nothing should be decided by it.</summary>
public readonly struct DeactivationReason
{
    /// <summary>Names a reason.</summary>
    public DeactivationReason(DeactivationReasonCode code, string text) : this(code, exception: null, text)
    {
    }

    /// <summary>Names a reason that an exception caused.</summary>
    public DeactivationReason(DeactivationReasonCode code, Exception? exception, string text)
    {
        ReasonCode = code;
        Exception = exception;
        Description = text;
    }

    /// <summary>The reason in words.</summary>
    public string Description { get; }

    /// <summary>The kind of reason.</summary>
    public DeactivationReasonCode ReasonCode { get; }

    /// <summary>What went wrong, or null.</summary>
    public Exception? Exception { get; }

    /// <inheritdoc/>
    public override string ToString() =>
        Exception is null ? $"{ReasonCode}: {Description}" : $"{ReasonCode}: {Description}. Exception: {Exception}";
}
