using System.Security.Cryptography;
using System.Text;
using TherapyGroups.ClientWeb.Accounts;

namespace TherapyGroups.ClientWeb.Demo;

/// <summary>
/// What a speaker of a conversation file may be called here. In a file people are called anything: "A", "_nick_", a mail address, or
/// "therapist", which nobody may call themselves who was not invited to be one.
/// </summary>
public static class SpeakerNames
{
    private const int KeptMax = 16;
    private const int MarkBytes = 4;

    /// <summary>
    /// Pseudonyms to try in turn: the name itself if it can be one, then one that hints at it and is no other speaker's. The same at
    /// every replay, so that a speaker comes back as who they were.
    /// </summary>
    public static IEnumerable<string> Of(string speaker)
    {
        if (PseudonymRules.IsValid(speaker))
        {
            yield return speaker;
        }

        var mark = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(speaker))[..MarkBytes]);
        var kept = string.Concat(speaker.Where(char.IsAsciiLetterOrDigit).Take(KeptMax));
        if (kept.Length > 0)
        {
            yield return $"{kept} {mark}";
        }

        yield return $"speaker {mark}";
    }
}
