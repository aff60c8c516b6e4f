namespace TherapyGroups.Tests.GrainContract.Exceptions;

/// <summary>An exception that only this project knows.</summary>
[GenerateSerializer, Alias("contract.haunted")]
public sealed class HauntedRoomException(string message) : Exception(message);
