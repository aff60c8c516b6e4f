namespace TherapyGroups.RiskLab.Training;

/// <summary>One training message: column numbers and values.</summary>
internal readonly record struct SparseRow(int[] Columns, float[] Values);
