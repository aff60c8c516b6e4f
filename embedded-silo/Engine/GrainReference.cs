namespace TherapyGroups.EmbeddedSilo.Engine;

/// <summary>A reference to a grain. Two are equal when they name the same grain, whatever the interface.</summary>
#pragma warning disable MA0053 // DispatchProxy derives from it
internal class GrainReference : Reference
{
    public GrainClass Class { get; set; } = null!; // as Interface

    public string Key { get; private set; } = "";

    /// <summary>A copy that names another grain: much cheaper than a new proxy.</summary>
    public GrainReference Named(string key)
    {
        var copy = (GrainReference)MemberwiseClone();
        copy.Key = key;
        return copy;
    }

    public TGrainInterface As<TGrainInterface>() =>
        this is TGrainInterface same ? same : Class.ReferenceTo<TGrainInterface>(Key);

    public override DeliveryDecision Decide(GrainMethod method) =>
        Class.Engine.Delivery.OneWay(method.InterfaceType, Key, method.MethodName);

    public override void Send(Call call) => Class.Send(Key, call);

    public override bool Equals(object? obj) => obj is GrainReference other && other.Class == Class && other.Key == Key;

    public override int GetHashCode() => HashCode.Combine(Class, Key);

    public override string ToString() => $"{Class.Name}/{Key}";
}
