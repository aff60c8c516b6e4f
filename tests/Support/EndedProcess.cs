namespace TherapyGroups.Tests.Support;

/// <summary>What a process left behind.</summary>
public sealed record EndedProcess(int ExitCode, string Output, string Errors);
