namespace TherapyGroups.Moderation;

/// <summary>A hidden message as its author sees it.</summary>
/// <param name="Text">Their words; empty once they are erased.</param>
/// <param name="ContentNote">Its content note, or empty.</param>
/// <param name="HeldFor">The filters that hold it, by name, or empty if a person hid it.</param>
/// <param name="Reason">Why a person hid it, or empty.</param>
public sealed record OwnHidden(string Text, string ContentNote, string HeldFor, string Reason)
{
    public override string ToString() => "an own hidden message";
}
