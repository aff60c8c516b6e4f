using System.Net;
using Microsoft.AspNetCore.Http;

namespace TherapyGroups.Silo.Configuration;

/// <summary>Where a program was asked to listen.</summary>
public static class ListenAddresses
{
    /// <summary>Looks at a list with semicolons, as <c>--urls</c> and <c>ASPNETCORE_URLS</c> have it.</summary>
    /// <returns>A sentence that names the one that is no address; null if all are.</returns>
    public static string? Mistake(string addresses) => addresses
        .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Where(address => !IsAddress(address))
        .Select(address => $"'{address}' is no address to listen on. One looks like http://127.0.0.1:5080.")
        .FirstOrDefault();

    private static bool IsAddress(string text)
    {
        try
        {
            return BindingAddress.Parse(text) is { IsUnixPipe: true } or { Port: >= 0 and <= IPEndPoint.MaxPort };
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
