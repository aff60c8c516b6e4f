namespace TherapyGroups.Figures;

/// <summary>Reads what figures are reckoned from.</summary>
public interface IFiguresBook
{
    /// <summary>All that was posted, raised or begun from <paramref name="from"/> to before <paramref name="to"/>.</summary>
    Task<FiguresData> Read(DateTimeOffset from, DateTimeOffset to);
}
