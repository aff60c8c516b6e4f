using System.Net;

namespace TherapyGroups.ClientWeb.Hosting;

/// <summary>Where the server was asked to listen.</summary>
public static class ListenAddresses
{
    /// <summary>Checks a list with semicolons, as <c>--urls</c> and <c>ASPNETCORE_URLS</c> have it.</summary>
    /// <exception cref="StartException">Naming the one that is no address.</exception>
    public static void Check(string addresses)
    {
        foreach (var address in addresses.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!IsAddress(address))
            {
                throw new StartException($"'{address}' is no address to listen on. One looks like http://127.0.0.1:5080.");
            }
        }
    }

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
