using System.Security.Cryptography;
using System.Text;

namespace TherapyGroups.ClientWeb.Accounts;

/// <summary>Codes that give a role: 80 random bits, written so that they can be read out.</summary>
public static class InvitationCodes
{
    private const string Alphabet = "ABCDEFGHJKMNPQRSTVWXYZ23456789";
    private const int Length = 16;
    private const int BlockLength = 4;

    public static string New() => string.Join(
        '-', RandomNumberGenerator.GetString(Alphabet, Length).Chunk(BlockLength).Select(block => new string(block)));

    public static string Hash(string code) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code.Trim().ToUpperInvariant())));
}
