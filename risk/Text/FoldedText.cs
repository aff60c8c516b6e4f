namespace TherapyGroups.Risk.Text;

/// <summary>Plain lower-case text with, for every character, where it came from.</summary>
/// <param name="Characters">Folded characters; letters that look alike are one letter.</param>
/// <param name="Source">For each folded character the UTF-16 offset of its origin; one more entry closes the text. Null where every
/// character stands for itself, as in most messages.</param>
internal readonly record struct FoldedText(string Characters, int[]? Source)
{
    /// <summary>The offset of the source of the folded character at <paramref name="index"/>.</summary>
    public int SourceStart(int index) => Source is null ? index : Source[index];

    /// <summary>The offset just after the source of the folded character at <paramref name="index"/>.</summary>
    public int SourceEnd(int index)
    {
        if (Source is null)
        {
            return index + 1;
        }

        for (int next = index + 1; next < Source.Length; next++)
        {
            if (Source[next] > Source[index])
            {
                return Source[next];
            }
        }

        return Source[^1];
    }
}
