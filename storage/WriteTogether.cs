using System.Data.Common;

namespace TherapyGroups.Storage;

/// <summary>Writes several items of one kind, in order, with as few statements as it can; answers each in its place.</summary>
internal delegate IReadOnlyList<TAnswer> WriteTogether<in TItem, out TAnswer>(DbConnection connection, IReadOnlyList<TItem> items);
