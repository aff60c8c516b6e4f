namespace TherapyGroups.ClientWeb.Access;

/// <summary>
/// A page of a list that is at hand whole: <c>?limit=</c> rows, 200 if it is not said, after the row <c>?after=</c>; a <c>Link</c> to the
/// next page where there is one. So a list that its reader must not miss a row of is not cut at 50 by default.
/// </summary>
/// <param name="Rows">The rows; null when it is refused.</param>
/// <param name="Refusal">Why.</param>
public sealed record ListPage<T>(IReadOnlyList<T>? Rows, ProblemCode? Refusal)
{
    /// <param name="context">Whose query says which page, and which is told of the next.</param>
    /// <param name="all">The whole list, in its order.</param>
    /// <param name="idOf">The id by which the next page is asked for.</param>
    public static ListPage<T> Of(HttpContext context, IReadOnlyList<T> all, Func<T, string> idOf)
    {
        var query = context.Request.Query;
        var limit = Page.LimitMax;
        if (query["limit"].ToString() is { Length: > 0 } asked && !Page.TryReadLimit(asked, out limit))
        {
            return new ListPage<T>(null, ProblemCode.InvalidLimit);
        }

        var from = 0;
        if (query["after"].ToString() is { Length: > 0 } after)
        {
            from = 1 + all.TakeWhile(row => idOf(row) != after).Count();
            if (from > all.Count)
            {
                return new ListPage<T>(null, ProblemCode.InvalidCursor);
            }
        }

        IReadOnlyList<T> rows = [.. all.Skip(from).Take(limit)];
        if (from + rows.Count < all.Count)
        {
            var next = query.Where(pair => pair.Key != "after")
                .Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value.ToString()))
                .Append(KeyValuePair.Create("after", (string?)idOf(rows[^1])));
            context.Response.Headers.Link = $"<{context.Request.Path}{QueryString.Create(next)}>; rel=\"next\"";
        }

        return new ListPage<T>(rows, null);
    }
}
