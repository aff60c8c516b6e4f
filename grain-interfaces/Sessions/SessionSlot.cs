namespace TherapyGroups.Sessions;

/// <summary>One meeting in the week of a plan, in the plan's own time zone.</summary>
/// <param name="Day">The day it begins.</param>
/// <param name="StartMinute">Minutes after midnight at which it begins, 0 to 1,439, by the clock on the wall.</param>
/// <param name="LengthMinutes">How long it lasts, 10 to 480 minutes, whatever the clock on the wall does meanwhile.</param>
[GenerateSerializer, Immutable, Alias("session-slot")]
public readonly record struct SessionSlot(
    [property: Id(0)] DayOfWeek Day,
    [property: Id(1)] int StartMinute,
    [property: Id(2)] int LengthMinutes);
