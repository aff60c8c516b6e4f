using System.Text.Json;

namespace TherapyGroups.Tests.Server.Support;

/// <summary>The whole audit log, as an administrator pages through it.</summary>
public static class AuditTail
{
    public static async Task<List<JsonElement>> Read(Person administrator)
    {
        var entries = new List<JsonElement>();
        var after = "0";
        while (true)
        {
            var page = (await administrator.Get($"/api/audit?limit=200&after={after}")).Body;
            entries.AddRange(page.GetProperty("items").EnumerateArray());
            if (page.GetProperty("next").ValueKind == JsonValueKind.Null)
            {
                return entries;
            }

            after = page.GetProperty("next").ToString();
        }
    }
}
