using StackExchange.Redis;
using TherapyGroups.Silo.Clustering;

namespace TherapyGroups.Silo.Editions;

/// <summary>How Redis is spoken to.</summary>
internal static class ClusterRedis
{
    /// <exception cref="InvalidDataException">
    /// The setting cannot be read. What stands in it is not repeated: it may be the password.
    /// </exception>
    public static ConfigurationOptions Options(ClusterSettings cluster)
    {
        try
        {
            var options = ConfigurationOptions.Parse(cluster.Redis);
            if (cluster.RedisAuthority.Length > 0)
            {
                options.TrustIssuer(cluster.RedisAuthority);
            }

            return options;
        }
        catch (ArgumentException mistake)
        {
            throw new InvalidDataException(
                $"{ClusterSettings.RedisVariable} cannot be read. It is host:6379,password=... with options such as ssl=true after commas; "
                + "a password may hold no comma.",
                mistake);
        }
    }
}
