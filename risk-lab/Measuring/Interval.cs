using System.Globalization;

namespace TherapyGroups.RiskLab.Measuring;

/// <summary>A measured value with its 95 % interval.</summary>
internal readonly record struct Interval(double Value, double Low, double High)
{
    public string Show(string format) => double.IsNaN(Value)
        ? "-"
        : $"{Value.ToString(format, CultureInfo.InvariantCulture)} "
            + $"({Low.ToString(format, CultureInfo.InvariantCulture)}–{High.ToString(format, CultureInfo.InvariantCulture)})";
}
