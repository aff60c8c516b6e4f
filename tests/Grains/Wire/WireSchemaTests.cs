using System.Globalization;
using System.Reflection;
using TherapyGroups.Groups;

namespace TherapyGroups.Tests.Grains.Wire;

/// <summary>
/// What processes of a cluster say to each other, pinned in <c>schema.txt</c>, so that two versions can run side by side. Lines may be
/// added. A line that goes, or a number that gets another member, breaks every rolling upgrade.
/// </summary>
public sealed class WireSchemaTests
{
    /// <summary>Set to write the file anew after an addition; an ordinary run leaves the tree alone.</summary>
    private const string WriteVariable = "THERAPYGROUPS_WIRE_SCHEMA";

    private static readonly Assembly Contracts = typeof(GroupId).Assembly;

    [Fact]
    public void The_wire_is_as_it_is_written_down()
    {
        var lines = Values().Concat(Enums()).Concat(Grains()).ToList();
        var file = Path.Combine(SourceFolder(), "schema.txt");
        if (Environment.GetEnvironmentVariable(WriteVariable) is { Length: > 0 })
        {
            File.WriteAllLines(file, lines);
        }

        lines.Should().BeEquivalentTo(File.ReadAllLines(file), "an addition is written down by running this test with {0}=1",
            WriteVariable);
    }

    [Fact]
    public void Every_type_on_the_wire_has_a_name_of_its_own_and_no_number_twice()
    {
        var types = Contracts.GetTypes().Where(type => type.GetCustomAttribute<GenerateSerializerAttribute>() is not null).ToList();

        types.Should().NotBeEmpty().And.OnlyContain(type => type.GetCustomAttribute<AliasAttribute>() != null);
        types.Select(Name).Should().OnlyHaveUniqueItems();
        foreach (var type in types)
        {
            Members(type).Select(member => member.Id).Should().OnlyHaveUniqueItems(type.Name);
        }
    }

    private static IEnumerable<string> Values() => Contracts.GetTypes()
        .Where(type => type.GetCustomAttribute<GenerateSerializerAttribute>() is not null)
        .OrderBy(Name, StringComparer.Ordinal)
        .SelectMany(type => Members(type).Select(member => $"value {Name(type)} {member.Id} {member.Name} {member.Type}").DefaultIfEmpty(
            $"value {Name(type)}"));

    private static IEnumerable<string> Enums() => Contracts.GetTypes()
        .Where(type => type.IsEnum)
        .OrderBy(type => type.Name, StringComparer.Ordinal)
        .SelectMany(type => Enum.GetValues(type).Cast<object>().Select(value => string.Create(
            CultureInfo.InvariantCulture, $"enum {type.Name} {Convert.ToInt64(value, CultureInfo.InvariantCulture)} {value}")));

    private static IEnumerable<string> Grains() => Contracts.GetTypes()
        .Where(type => type.IsInterface && type.GetCustomAttribute<AliasAttribute>() is not null)
        .OrderBy(Name, StringComparer.Ordinal)
        .SelectMany(type => type.GetMethods().OrderBy(Name, StringComparer.Ordinal).Select(method =>
            $"call {Name(type)} {Name(method)}({string.Join(", ", method.GetParameters().Select(one => Spelled(one.ParameterType)))}) "
            + Spelled(method.ReturnType)));

    private static IEnumerable<(uint Id, string Name, string Type)> Members(Type type) => type
        .GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Where(member => member.GetCustomAttribute<IdAttribute>() is not null)
        .Select(member => (
            Id: member.GetCustomAttribute<IdAttribute>()?.Id ?? 0,
            member.Name,
            Type: Spelled(member is PropertyInfo property ? property.PropertyType : ((FieldInfo)member).FieldType)))
        .OrderBy(member => member.Id);

    private static string Name(MemberInfo member) => member.GetCustomAttribute<AliasAttribute>()?.Alias ?? member.Name;

    private static string Spelled(Type type) => type.IsGenericType
        ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GenericTypeArguments.Select(Spelled))}>"
        : type.Name;

    private static string SourceFolder([System.Runtime.CompilerServices.CallerFilePath] string file = "") =>
        Path.GetDirectoryName(file) ?? throw new InvalidOperationException("The source is not here.");
}
