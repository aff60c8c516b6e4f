using Dapper;
using TherapyGroups.Members;
using TherapyGroups.Storage.Sealing;

namespace TherapyGroups.Storage.Members;

/// <inheritdoc cref="IContentNoteChoices"/>
public sealed class SqlContentNoteChoices(Database database, AccountKeys keys) : IContentNoteChoices
{
    public Task<IReadOnlyList<string>?> Find(MemberId member) => database.Read(connection =>
    {
        var box = connection.QuerySingleOrDefault<byte[]>(
            "SELECT folded_sealed FROM content_note_choices WHERE account_id = @member", new { member = member.Value });
        return box is null
            ? null
            : (IReadOnlyList<string>?)keys.Open(connection, member.Value, box, Identity(member.Value))
                ?.Split(',', StringSplitOptions.RemoveEmptyEntries);
    });

    public async Task Set(MemberId member, IReadOnlyList<string> folded)
    {
        // Never an empty text, which would be no box: a comma alone is a choice of none.
        var box = await keys.Seal(member.Value, string.Join(',', folded) + ",", Identity(member.Value));
        await database.Write(connection => connection.Execute(
            """
            INSERT INTO content_note_choices (account_id, folded_sealed) VALUES (@member, @box)
            ON CONFLICT (account_id) DO UPDATE SET folded_sealed = excluded.folded_sealed
            """,
            new { member = member.Value, box }));
    }

    internal static string Identity(string member) => $"content-notes/{member}";
}
