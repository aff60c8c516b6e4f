using System.Globalization;
using TherapyGroups.Tests.GrainContract.Support;

namespace TherapyGroups.Tests.GrainContract.Ordering;

public sealed class TapeGrain : Grain, ITapeGrain
{
    public Task Record(int number)
    {
        Journal.Of(this).Write(number.ToString(CultureInfo.InvariantCulture));
        return Task.CompletedTask;
    }

    public Task RecordOneWay(int number) => Record(number);

    public Task Dictate(ITapeGrain listener, int count) =>
        Task.WhenAll(Enumerable.Range(0, count).Select(listener.Record));
}
