using System.Collections;
using System.Data.Common;

namespace TherapyGroups.Storage.Connections;

/// <summary>The values of one run of a statement, in their order. Cleared, it keeps the objects for the next.</summary>
internal sealed class StatementParameters : DbParameterCollection
{
    private readonly List<StatementParameter> parameters = [];
    private readonly Stack<StatementParameter> spare = new();

    public override int Count => parameters.Count;

    public override object SyncRoot => parameters;

    public IReadOnlyList<StatementParameter> All => parameters;

    /// <summary>A parameter to be added.</summary>
    public StatementParameter Take() => spare.TryPop(out var used) ? used : new StatementParameter();

    public override int Add(object value)
    {
        parameters.Add((StatementParameter)value);
        return parameters.Count - 1;
    }

    public override void AddRange(Array values) => parameters.AddRange(values.Cast<StatementParameter>());

    public override void Clear()
    {
        foreach (var parameter in parameters)
        {
            parameter.Value = null;
            spare.Push(parameter);
        }

        parameters.Clear();
    }

    public override bool Contains(object value) => IndexOf(value) >= 0;

    public override bool Contains(string value) => IndexOf(value) >= 0;

    public override void CopyTo(Array array, int index) => ((ICollection)parameters).CopyTo(array, index);

    public override IEnumerator GetEnumerator() => parameters.GetEnumerator();

    public override int IndexOf(object value) => parameters.IndexOf((StatementParameter)value);

    public override int IndexOf(string parameterName) => parameters.FindIndex(parameter => parameter.ParameterName == parameterName);

    public override void Insert(int index, object value) => parameters.Insert(index, (StatementParameter)value);

    public override void Remove(object value) => parameters.Remove((StatementParameter)value);

    public override void RemoveAt(int index) => parameters.RemoveAt(index);

    public override void RemoveAt(string parameterName) => parameters.RemoveAt(Place(parameterName));

    protected override DbParameter GetParameter(int index) => parameters[index];

    protected override DbParameter GetParameter(string parameterName) => parameters[Place(parameterName)];

    protected override void SetParameter(int index, DbParameter value) => parameters[index] = (StatementParameter)value;

    protected override void SetParameter(string parameterName, DbParameter value) =>
        parameters[Place(parameterName)] = (StatementParameter)value;

    private int Place(string name) => IndexOf(name) is >= 0 and var place
        ? place
        : throw new ArgumentException($"The command has no parameter {name}.", nameof(name));
}
