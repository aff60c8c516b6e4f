using System.IO.Compression;
using System.Text.Json;
using TherapyGroups.ClientWeb.Access;
using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Privacy;

/// <summary>
/// Writes all that is held about a member as a zip of JSON files, page by page: however much it is, little of it is in memory.
/// </summary>
public sealed class MyExport(IHoldings holdings)
{
    private const int PageSize = 200;

    private static readonly object About = new
    {
        What = "All that this service holds about you, one file a kind. Times are UTC.",
        NotIncluded = new[]
        {
            "Your passphrase, the keys of your sessions and the secret of your authenticator: only their hashes or sealed forms are kept.",
            "What others wrote: their messages, their reports, and clinicians' own notes. A clinician can go through those with you.",
        },
    };

    public async Task Write(MemberId member, Stream target, CancellationToken stopping)
    {
        await using var output = new ZipOutput(target);
        await using (var zip = await ZipArchive.CreateAsync(
            output, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, stopping))
        {
            await WriteEntry(zip, "about", About, stopping);
            foreach (var part in await holdings.Parts(member))
            {
                await WriteEntry(zip, part.Name, part.Rows, stopping);
            }

            await WriteEntry(zip, "messages", Messages(member), stopping);
        }

        await output.FlushAsync(stopping);
    }

    private static async Task WriteEntry<T>(ZipArchive zip, string name, T content, CancellationToken stopping)
    {
        await using var entry = await zip.CreateEntry($"{name}.json").OpenAsync(stopping);
        await JsonSerializer.SerializeAsync(entry, content, Json.Options, stopping);
    }

    private async IAsyncEnumerable<HeldMessage> Messages(MemberId member)
    {
        var (group, seq) = ("", 0L);
        while (true)
        {
            var page = await holdings.Messages(member, group, seq, PageSize);
            foreach (var message in page)
            {
                yield return message;
            }

            if (page.Count < PageSize)
            {
                yield break;
            }

            (group, seq) = (page[^1].Group, page[^1].Seq);
        }
    }
}
