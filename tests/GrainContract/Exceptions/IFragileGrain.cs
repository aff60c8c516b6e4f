namespace TherapyGroups.Tests.GrainContract.Exceptions;

[Alias("contract.fragile")]
public interface IFragileGrain : IGrainWithStringKey
{
    [Alias("break-at-once")]
    Task BreakAtOnce();

    [Alias("break-later")]
    Task<int> BreakLater();

    [Alias("break-value")]
    ValueTask<int> BreakAsValueTask();

    [Alias("break-another")]
    Task BreakAnother(IFragileGrain other);

    [Alias("count")]
    Task<int> CountBreaks();
}
