using System.Reflection;
using TherapyGroups.RiskCases;

namespace TherapyGroups.Tests.Grains.Clock;

/// <summary>The book of cases, of which one page cannot be read any more.</summary>
#pragma warning disable MA0053 // DispatchProxy derives from it
internal class BrokenCaseBook : DispatchProxy
#pragma warning restore MA0053
{
    private IRiskCaseBook? book;
    private Func<CaseId?>? broken;

    /// <param name="book">The real one.</param>
    /// <param name="broken">Which case, asked at each reading; null for none.</param>
    public static IRiskCaseBook Over(IRiskCaseBook book, Func<CaseId?> broken)
    {
        var proxy = Create<IRiskCaseBook, BrokenCaseBook>();
        (((BrokenCaseBook)proxy).book, ((BrokenCaseBook)proxy).broken) = (book, broken);
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        targetMethod?.Name == nameof(IRiskCaseBook.Load) && args is [CaseId id] && id == broken?.Invoke()
            ? throw new InvalidOperationException("This case cannot be read.")
            : targetMethod?.Invoke(book, args);
}
