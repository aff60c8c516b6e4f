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

    [Fact]
    public void Every_grain_every_watcher_and_every_call_of_theirs_has_a_name_of_its_own()
    {
        var interfaces = Contracts.GetTypes().Where(IsCalled).ToList();

        interfaces.Should().NotBeEmpty().And.OnlyContain(type => type.GetCustomAttribute<AliasAttribute>() != null);
        interfaces.Select(Name).Should().OnlyHaveUniqueItems();
        foreach (var type in interfaces)
        {
            type.GetMethods().Should().OnlyContain(method => method.GetCustomAttribute<AliasAttribute>() != null, type.Name);
            type.GetMethods().Select(Name).Should().OnlyHaveUniqueItems(type.Name);
        }
    }

    [Fact]
    public void Nothing_is_on_the_wire_that_is_not_written_down()
    {
        var elsewhere = OnTheWire().Where(type => type.Assembly != Contracts && !type.IsEnum).ToList();

        elsewhere.Should().OnlyContain(type => IsOfTheRuntime(type), "what is ours is pinned, or is not sent");
        OnTheWire().Where(type => type.Assembly == Contracts).Should().OnlyContain(
            type => type.IsEnum || IsCalled(type) || type.GetCustomAttribute<GenerateSerializerAttribute>() != null);
    }

    private static IEnumerable<string> Values() => Contracts.GetTypes()
        .Where(type => type.GetCustomAttribute<GenerateSerializerAttribute>() is not null)
        .OrderBy(Name, StringComparer.Ordinal)
        .SelectMany(type => Members(type).Select(member => $"value {Name(type)} {member.Id} {member.Name} {member.Type}").DefaultIfEmpty(
            $"value {Name(type)}"));

    private static IEnumerable<string> Enums() => Contracts.GetTypes().Union(OnTheWire())
        .Where(type => type.IsEnum && !IsOfTheRuntime(type))
        .OrderBy(type => type.Name, StringComparer.Ordinal)
        .SelectMany(type => Enum.GetValues(type).Cast<object>().Select(value => string.Create(
            CultureInfo.InvariantCulture, $"enum {type.Name} {Convert.ToInt64(value, CultureInfo.InvariantCulture)} {value}")));

    private static IEnumerable<string> Grains() => Contracts.GetTypes()
        .Where(IsCalled)
        .OrderBy(Name, StringComparer.Ordinal)
        .SelectMany(type => type.GetMethods().OrderBy(Name, StringComparer.Ordinal).Select(method =>
            $"call {Name(type)} {Name(method)}({string.Join(", ", method.GetParameters().Select(one => Spelled(one.ParameterType)))}) "
            + Spelled(method.ReturnType)));

    private static IEnumerable<(uint Id, string Name, string Type)> Members(Type type) => Numbered(type)
        .Select(member => (Id: member.GetCustomAttribute<IdAttribute>()?.Id ?? 0, member.Name, Type: Spelled(TypeOf(member))))
        .OrderBy(member => member.Id);

    private static IEnumerable<MemberInfo> Numbered(Type type) => type
        .GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Where(member => member.GetCustomAttribute<IdAttribute>() is not null);

    private static Type TypeOf(MemberInfo member) =>
        member is PropertyInfo property ? property.PropertyType : ((FieldInfo)member).FieldType;

    /// <summary>All that a call takes or gives, and all that is in it.</summary>
    private static IEnumerable<Type> OnTheWire() => Contracts.GetTypes()
        .SelectMany(type => Numbered(type).Select(TypeOf))
        .Concat(Contracts.GetTypes().Where(IsCalled).SelectMany(type => type.GetMethods())
            .SelectMany(method => method.GetParameters().Select(one => one.ParameterType).Append(method.ReturnType)))
        .SelectMany(Parts)
        .Distinct();

    private static IEnumerable<Type> Parts(Type type) => type.HasElementType && type.GetElementType() is { } element
        ? Parts(element)
        : type.GenericTypeArguments.SelectMany(Parts).Prepend(type);

    private static bool IsCalled(Type type) => type.IsInterface && type.IsAssignableTo(typeof(IAddressable));

    private static bool IsOfTheRuntime(Type type) => type.Namespace is "System" or "System.Threading" or "System.Threading.Tasks"
        || type.Namespace?.StartsWith("System.Collections.", StringComparison.Ordinal) == true;

    private static string Name(MemberInfo member) => member.GetCustomAttribute<AliasAttribute>()?.Alias ?? member.Name;

    private static string Spelled(Type type) => type.IsGenericType
        ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GenericTypeArguments.Select(Spelled))}>"
        : type.Name;

    private static string SourceFolder([System.Runtime.CompilerServices.CallerFilePath] string file = "") =>
        Path.GetDirectoryName(file) ?? throw new InvalidOperationException("The source is not here.");
}
