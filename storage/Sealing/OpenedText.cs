namespace TherapyGroups.Storage.Sealing;

/// <summary>What came of opening a sealed text.</summary>
/// <param name="Words">The words; empty for a box that is not there; null if they cannot be read.</param>
/// <param name="IsDamaged">Whether the box or its key was changed. If not, words that cannot be read are erased: the key is gone.</param>
internal readonly record struct OpenedText(string? Words, bool IsDamaged)
{
    public static readonly OpenedText Nothing = new("", IsDamaged: false);

    public static readonly OpenedText Erased = new(null, IsDamaged: false);

    public static readonly OpenedText Damaged = new(null, IsDamaged: true);

    public override string ToString() => IsDamaged ? "damaged" : Words is null ? "erased" : "opened";
}
