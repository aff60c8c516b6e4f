using System.Reflection;
using TherapyGroups.Moderation;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Grains.Server;

/// <summary>
/// Lets a test begin after the sweep has looked for the first time: time that passes before the sweep's clock runs would pass it by,
/// and what a test arranges while it looks might be swept at once. The book behind it is the real one.
/// </summary>
#pragma warning disable MA0053 // DispatchProxy derives from it
internal class FirstSweep : DispatchProxy
#pragma warning restore MA0053
{
    private readonly TaskCompletionSource<bool> isOver = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private IScreeningBook? book;

    public static IScreeningBook Watch(IScreeningBook book)
    {
        var watched = Create<IScreeningBook, FirstSweep>();
        ((FirstSweep)watched).book = book;
        return watched;
    }

    public static Task IsOver(IScreeningBook watched) => Eventually.Ends("the first sweep", ((FirstSweep)watched).isOver.Task);

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        var answer = targetMethod?.Invoke(book, args);
        if (targetMethod?.Name == nameof(IScreeningBook.Behind))
        {
            isOver.TrySetResult(true);
        }

        return answer;
    }
}
