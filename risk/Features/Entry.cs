namespace TherapyGroups.Risk.Features;

/// <summary>One feature of a message.</summary>
/// <param name="Bucket">Where its weights are.</param>
/// <param name="Value">How much it counts.</param>
/// <param name="First">The first word that it came from; -1 for the whole message.</param>
/// <param name="Last">The last word that it came from.</param>
internal readonly record struct Entry(int Bucket, float Value, int First, int Last);
