namespace TherapyGroups.Tests.GrainContract.OneWay;

[Alias("contract.postbox")]
public interface IPostboxGrain : IGrainWithStringKey
{
    [Alias("drop-slowly"), OneWay]
    Task DropSlowly();

    [Alias("drop-broken"), OneWay]
    Task DropBroken();

    [Alias("drop-value"), OneWay]
    ValueTask DropAsValueTask();

    [Alias("ping")]
    Task<string> Ping();
}
