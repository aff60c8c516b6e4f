using Orleans.Runtime;

namespace Orleans;

/// <summary>Marks a grain interface. Derive from <see cref="IGrainWithStringKey"/>, not from this.</summary>
public interface IGrain : IAddressable;
