namespace TherapyGroups.Handoff;

/// <summary>How somebody who was invited stands to a private room. The numbers are stored: never renumber.</summary>
public enum RoomPlace
{
    /// <summary>Asked in; no answer yet.</summary>
    Offered = 1,

    /// <summary>Said yes.</summary>
    Accepted = 2,

    /// <summary>Said no. They can still change their mind while the room is open.</summary>
    Declined = 3,

    /// <summary>Was in, and left. They can come back while the room is open.</summary>
    Left = 4,
}
