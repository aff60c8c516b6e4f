namespace TherapyGroups.Tests.GrainContract.Ordering;

/// <summary>Writes what it is told into its journal.</summary>
[Alias("contract.tape")]
public interface ITapeGrain : IGrainWithStringKey
{
    [Alias("record")]
    Task Record(int number);

    [Alias("record-one-way"), OneWay]
    Task RecordOneWay(int number);

    /// <summary>Has this grain tell the numbers to another one, without awaiting in between.</summary>
    [Alias("dictate")]
    Task Dictate(ITapeGrain listener, int count);
}
