using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace TherapyGroups.Storage.Connections;

/// <summary>A value on its way into a statement. Its type is that of its value.</summary>
internal sealed class StatementParameter : DbParameter
{
    public override DbType DbType { get; set; }

    public override ParameterDirection Direction { get; set; } = ParameterDirection.Input;

    public override bool IsNullable { get; set; }

    [AllowNull]
    public override string ParameterName { get; set => field = value ?? ""; } = "";

    public override int Size { get; set; }

    [AllowNull]
    public override string SourceColumn { get; set => field = value ?? ""; } = "";

    public override bool SourceColumnNullMapping { get; set; }

    public override object? Value { get; set; }

    public override void ResetDbType() => DbType = default;
}
