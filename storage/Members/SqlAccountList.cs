using Dapper;
using TherapyGroups.Members;

namespace TherapyGroups.Storage.Members;

/// <inheritdoc cref="IAccountList"/>
public sealed class SqlAccountList(Database database, IAccountBook accounts) : IAccountList
{
    public async Task<IReadOnlyList<Account>> List(string normalizedBeginning, string after, int limit)
    {
        if (normalizedBeginning.Contains('\0', StringComparison.Ordinal))
        {
            return [];
        }

        var beginning = normalizedBeginning.Replace("!", "!!", StringComparison.Ordinal)
            .Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal) + "%";
        var ids = await database.Read(connection => connection.Query<string>(
            """
            SELECT account_id FROM accounts WHERE normalized_pseudonym LIKE @beginning ESCAPE '!' AND normalized_pseudonym > @after
            ORDER BY normalized_pseudonym LIMIT @limit
            """,
            new { beginning, after, limit }).AsList());
        var found = new List<Account>(ids.Count);
        foreach (var id in ids)
        {
            if (await accounts.Find(new MemberId(id)) is { } account)
            {
                found.Add(account);
            }
        }

        return found;
    }
}
