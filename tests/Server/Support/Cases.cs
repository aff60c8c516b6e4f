using System.Text.Json;

namespace TherapyGroups.Tests.Server.Support;

/// <summary>What clinicians do with cases.</summary>
public static class Cases
{
    public static Task<Feed> OpenConsole(this Person clinician) => clinician.Open("/api/clinicians/feed");

    /// <summary>Waits for this member's case on a console and returns its id.</summary>
    public static async Task<string> CaseOf(this Feed console, Person member) =>
        (await console.Next($"the case of {member.Name}", frame => frame.IsAbout("case-raised", member))).Word("id");

    /// <summary>The member says something that no clinician must miss. Returns the case's id.</summary>
    public static async Task<string> RaiseCase(this Site site, Person member, string group)
    {
        var clinician = await site.Known("dr-rivera");
        await using var console = await clinician.OpenConsole();
        await member.Say(group, Words.Crisis);
        return await console.CaseOf(member);
    }

    public static async Task<Answer> ReadCase(this Person clinician, string id, string reason = "") =>
        await clinician.Get($"/api/cases/{id}?reason={Uri.EscapeDataString(reason)}");

    /// <summary>The message ids in a case's evidence.</summary>
    public static async Task<List<Guid>> EvidenceIds(this Person clinician, string id)
    {
        var page = (await clinician.ReadCase(id)).Body;
        return [.. page.GetProperty("evidence").EnumerateArray().Select(one => one.GetProperty("messageId").GetGuid())];
    }

    /// <summary>The open cases of one member.</summary>
    public static async Task<List<JsonElement>> OpenCasesOf(this Person clinician, Person member)
    {
        var open = (await clinician.Get("/api/cases?state=open")).Body;
        return [.. open.EnumerateArray().Where(one => one.GetProperty("memberId").GetString() == member.Id)];
    }
}
