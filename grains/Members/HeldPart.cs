namespace TherapyGroups.Members;

/// <summary>One kind of things that are held about a member.</summary>
/// <param name="Name">What they are, as a file name without its ending.</param>
/// <param name="Rows">Each by the names of its fields.</param>
public sealed record HeldPart(string Name, IReadOnlyList<IReadOnlyDictionary<string, object?>> Rows)
{
    public override string ToString() => $"{Rows.Count} {Name}";
}
