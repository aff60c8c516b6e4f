using System.Reflection;

namespace TherapyGroups.EmbeddedSilo.Engine;

/// <summary>Types and members as a programmer would write them.</summary>
internal static class Names
{
    public static string Of(Type type) => type.IsGenericType
        ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Of))}>"
        : type.Name;

    /// <summary>The property's name, for the field that the compiler made for one.</summary>
    public static string OfMember(FieldInfo field) => field.Name.StartsWith('<') ? field.Name[1..field.Name.IndexOf('>')] : field.Name;
}
