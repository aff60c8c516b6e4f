using System.Text.Json;
using System.Text.Json.Serialization;

namespace TherapyGroups.ClientWeb.Access;

/// <summary>How JSON is read and written: camelCase, null fields of problems left out, nesting bounded.</summary>
public static class Json
{
    private const int DepthMax = 8;

    /// <summary>For our own answers.</summary>
    public static readonly JsonSerializerOptions Options = Configure(new JsonSerializerOptions(JsonSerializerDefaults.Web));

    /// <summary>For what others send.</summary>
    public static void ConfigureBodies(JsonSerializerOptions options) => Configure(options).Converters.Add(new TextConverter());

    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.MaxDepth = DepthMax;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.Never;
        options.Converters.Add(new JsonStringEnumConverter());
        options.Converters.Add(new UtcTimeConverter());
        return options;
    }
}
