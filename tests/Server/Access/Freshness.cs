namespace TherapyGroups.Tests.Server.Access;

/// <summary>What a call uses up.</summary>
internal enum Freshness
{
    /// <summary>Nothing: one room serves every standing.</summary>
    Room,

    /// <summary>The caller's standing in the room: each gets a new one.</summary>
    RoomForEach,

    /// <summary>The caller's session or account: the endpoint gets new people.</summary>
    People,
}
