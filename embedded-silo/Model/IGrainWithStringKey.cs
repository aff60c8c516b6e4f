namespace Orleans;

/// <summary>Marks a grain interface whose grains are named by a string. Narrower than Orleans: there are no other keys.</summary>
/// <remarks>
/// Every method returns <see cref="Task"/>, <see cref="Task{TResult}"/>, <see cref="ValueTask"/> or <see cref="ValueTask{TResult}"/>,
/// and takes and gives immutable values only, because nothing is copied on the way (Orleans copies what is not marked
/// <see cref="ImmutableAttribute"/>). The engine checks both when it starts and refuses with a sentence per fault.
/// </remarks>
public interface IGrainWithStringKey : IGrain;
