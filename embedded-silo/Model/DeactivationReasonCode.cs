namespace Orleans;

/// <summary>Why an activation ends. The names and numbers of Orleans; those that one process cannot cause never occur here.</summary>
public enum DeactivationReasonCode : byte
{
    /// <summary>No reason was given.</summary>
    None,

    /// <summary>The process is stopping.</summary>
    ShuttingDown,

    /// <summary>The grain could not be constructed, or <see cref="Grain.OnActivateAsync"/> failed.</summary>
    ActivationFailed,

    /// <summary>Orleans only: the grain directory failed.</summary>
    DirectoryFailure,

    /// <summary>Nobody called the grain for longer than the collection age.</summary>
    ActivationIdle,

    /// <summary>Orleans only: the activation did not answer the runtime.</summary>
    ActivationUnresponsive,

    /// <summary>Orleans only: the grain is active elsewhere.</summary>
    DuplicateActivation,

    /// <summary>Orleans only: a request of another version arrived.</summary>
    IncompatibleRequest,

    /// <summary>The grain failed in a way that it does not want to survive.</summary>
    ApplicationError,

    /// <summary>The grain asked for it, for instance by <c>DeactivateOnIdle</c>.</summary>
    ApplicationRequested,

    /// <summary>Orleans only: the grain moves to another host.</summary>
    Migrating,

    /// <summary>Orleans only: the runtime asked for it.</summary>
    RuntimeRequested,

    /// <summary>Orleans only: memory is short.</summary>
    HighMemoryPressure,
}
