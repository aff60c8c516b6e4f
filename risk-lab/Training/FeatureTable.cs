using TherapyGroups.Risk.Features;

namespace TherapyGroups.RiskLab.Training;

/// <summary>Which buckets earn a column: those that enough training messages use.</summary>
internal sealed class FeatureTable
{
    private readonly int[] columnOf = new int[FeatureVector.BucketCount];

    public FeatureTable(IEnumerable<FeatureVector> vectors, int messagesMin)
    {
        var uses = new int[FeatureVector.BucketCount];
        var seen = new HashSet<int>();
        foreach (FeatureVector vector in vectors)
        {
            seen.Clear();
            foreach ((int bucket, _, _, _) in vector.Entries)
            {
                if (seen.Add(bucket))
                {
                    uses[bucket]++;
                }
            }
        }

        // Column 0 is the bias, which every message has as its first entry.
        Columns = 1;
        Array.Fill(columnOf, -1);
        for (int bucket = 0; bucket < uses.Length; bucket++)
        {
            if (uses[bucket] >= messagesMin)
            {
                columnOf[bucket] = Columns++;
            }
        }
    }

    public int Columns { get; private set; }

    public int ColumnOf(int bucket) => columnOf[bucket];

    /// <summary>A message as a row: the bias is column 0; unknown buckets are dropped, buckets met twice are added up.</summary>
    public SparseRow Row(FeatureVector vector)
    {
        var values = new SortedDictionary<int, float>();
        for (int index = 0; index < vector.Count; index++)
        {
            (int bucket, float value, _, _) = vector.Entries[index];
            int column = index == 0 ? 0 : columnOf[bucket];
            if (column >= 0)
            {
                values[column] = values.GetValueOrDefault(column) + value;
            }
        }

        return new SparseRow([.. values.Keys], [.. values.Values]);
    }
}
