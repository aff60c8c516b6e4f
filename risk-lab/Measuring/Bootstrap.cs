namespace TherapyGroups.RiskLab.Measuring;

/// <summary>95 % intervals by resampling whole families, since messages of one family stand or fall together. Fixed seed.</summary>
internal static class Bootstrap
{
    private const int Rounds = 300;
    private const int Seed = 20251;

    public static Interval Of(IReadOnlyList<ScoredMessage> messages, Func<IReadOnlyList<ScoredMessage>, double> measure)
    {
        var random = new Random(Seed);
        ScoredMessage[][] families = [.. messages.GroupBy(message => message.Message.Family).Select(family => family.ToArray())];
        var values = new List<double>(Rounds);
        for (int round = 0; round < Rounds; round++)
        {
            var sample = new List<ScoredMessage>(messages.Count);
            for (int pick = 0; pick < families.Length; pick++)
            {
                sample.AddRange(families[random.Next(families.Length)]);
            }

            double value = measure(sample);
            if (!double.IsNaN(value))
            {
                values.Add(value);
            }
        }

        values.Sort();
        return values.Count == 0
            ? new Interval(measure(messages), double.NaN, double.NaN)
            : new Interval(
                measure(messages),
                values[(int)(0.025 * values.Count)],
                values[Math.Min(values.Count - 1, (int)(0.975 * values.Count))]);
    }
}
