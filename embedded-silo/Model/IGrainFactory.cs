namespace Orleans;

/// <summary>Gives references to grains and to observers. Usable from any thread, inside and outside grains.</summary>
/// <remarks>Narrower than Orleans: string keys only, and one class per grain interface.</remarks>
public interface IGrainFactory
{
    /// <summary>Names a grain. Nothing is activated until it is called.</summary>
    /// <param name="primaryKey">The grain's name: any text that is not blank; compared ordinally.</param>
    /// <param name="grainClassNamePrefix">Here only a check: the class's full name must start with it.</param>
    /// <exception cref="ArgumentException">
    /// The key is blank, no class implements the interface, or its name does not start with the prefix.
    /// </exception>
    TGrainInterface GetGrain<TGrainInterface>(string primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithStringKey;

    /// <summary>Makes a reference through which grains can notify a local object. Only outside grains.</summary>
    /// <remarks>
    /// Orleans holds <paramref name="obj"/> weakly, this engine strongly: the owner keeps it alive while it wants notices and
    /// always ends with <see cref="DeleteObjectReference{T}"/>.
    /// </remarks>
    /// <exception cref="InvalidOperationException">A grain called this.</exception>
    TGrainObserverInterface CreateObjectReference<TGrainObserverInterface>(IGrainObserver obj)
        where TGrainObserverInterface : IGrainObserver;

    /// <summary>Ends a reference: when this returns, no further notice begins. Only outside grains.</summary>
    /// <param name="obj">The reference that <see cref="CreateObjectReference{T}"/> gave, not the object behind it.</param>
    /// <exception cref="ArgumentException"><paramref name="obj"/> is not such a reference.</exception>
    /// <exception cref="InvalidOperationException">A grain called this.</exception>
    void DeleteObjectReference<TGrainObserverInterface>(IGrainObserver obj)
        where TGrainObserverInterface : IGrainObserver;
}
