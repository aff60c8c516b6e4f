namespace TherapyGroups.Tests.GrainContract.Interleaving;

/// <summary>Each method writes a line when it begins; the slow ones then wait at the door.</summary>
[Alias("contract.library")]
public interface ILibraryGrain : IGrainWithStringKey
{
    [Alias("write-slowly")]
    Task WriteSlowly();

    [Alias("read-slowly"), ReadOnly]
    Task ReadSlowly();

    [Alias("write")]
    Task Write();

    [Alias("read"), ReadOnly]
    Task Read();

    [Alias("look"), AlwaysInterleave]
    Task Look();
}
