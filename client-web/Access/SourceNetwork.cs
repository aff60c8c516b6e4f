using System.Net;
using System.Net.Sockets;

namespace TherapyGroups.ClientWeb.Access;

/// <summary>Where a request comes from, as rates and lockouts count it.</summary>
public static class SourceNetwork
{
    private const int NetworkBytes = 8;

    /// <summary>
    /// An IPv4 address; of IPv6 the first 64 bits, for whoever has one address there has all of them. Behind a proxy this is the
    /// forwarded address where the server is told to believe it.
    /// </summary>
    public static string Of(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is not { } address)
        {
            return "";
        }

        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4().ToString();
        }

        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return address.ToString();
        }

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(NetworkBytes).Clear();
        return new IPAddress(bytes).ToString();
    }
}
