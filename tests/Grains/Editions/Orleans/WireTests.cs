using System.Collections.Immutable;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using TherapyGroups.Groups;
using TherapyGroups.Storage;

namespace TherapyGroups.Tests.Grains.Editions;

/// <summary>Whatever one process of a cluster says to another arrives there as it was said.</summary>
public sealed class WireTests
{
    private static readonly ServiceProvider Services = new ServiceCollection().AddSerializer().BuildServiceProvider();

    private int given;

    public static TheoryData<Type> Contracts =>
        [.. typeof(GroupId).Assembly.GetTypes().Where(type => IsContract(type) && !type.IsAssignableTo(typeof(Exception)))];

    [Theory]
    [MemberData(nameof(Contracts))]
    public void A_value_arrives_as_it_was_sent(Type type)
    {
        var sent = Filled(type);

        var arrived = Sent(sent);

        arrived.Should().BeOfType(type).And.BeEquivalentTo(
            sent, options => options.RespectingRuntimeTypes().ComparingRecordsByMembers().WithStrictOrdering());
    }

    [Fact]
    public void A_failure_arrives_with_its_sentence_and_its_cause()
    {
        var arrived = Sent(new StorageUnavailableException("The disk is full.", new IOException("No space left on device.")));

        arrived.Should().BeOfType<StorageUnavailableException>().Which.Message.Should().Be("The disk is full.");
        ((Exception)arrived).InnerException.Should().BeOfType<IOException>().Which.Message.Should().Be("No space left on device.");
    }

    private static object Sent(object value)
    {
        var serializer = Services.GetRequiredService<Serializer>();
        return serializer.Deserialize<object>(serializer.SerializeToArray(value))
            ?? throw new InvalidOperationException($"Of {value.GetType()} nothing arrived.");
    }

    private static bool IsContract(Type type) => type.GetCustomAttribute<GenerateSerializerAttribute>() is not null;

    /// <summary>A value with something of its own in every member, nothing of it a default.</summary>
    private object Filled(Type type) => type switch
    {
        _ when Nullable.GetUnderlyingType(type) is { } within => Filled(within),
        _ when type == typeof(string) => $"word {++given}",
        _ when type == typeof(bool) => true,
        _ when type == typeof(int) => ++given,
        _ when type == typeof(long) => (long)int.MaxValue + ++given,
        _ when type == typeof(Guid) => Guid.NewGuid(),
        _ when type == typeof(DateTimeOffset) => new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero).AddMinutes(++given),
        _ when type == typeof(DateOnly) => new DateOnly(2026, 3, 2).AddDays(++given),
        _ when type == typeof(TimeOnly) => new TimeOnly(12, 0).AddMinutes(++given),
        { IsEnum: true } => Enum.GetValues(type).Cast<object>().Last(),
        { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) => Several(type.GenericTypeArguments[0]),
        _ when IsContract(type) => Made(type),
        _ => throw new InvalidOperationException($"There is no {type} on the wire that this test knows."),
    };

    private object Made(Type type)
    {
        var constructor = type.GetConstructors().MaxBy(one => one.GetParameters().Length)
            ?? throw new InvalidOperationException($"{type} cannot be made.");
        var made = constructor.Invoke([.. constructor.GetParameters().Select(one => Filled(one.ParameterType))]);
        foreach (var property in type.GetProperties().Where(one => one.CanWrite && one.GetCustomAttribute<IdAttribute>() is not null))
        {
            property.SetValue(made, Filled(property.PropertyType));
        }

        return made;
    }

    private object Several(Type element)
    {
        var values = Array.CreateInstance(element, 2);
        values.SetValue(Filled(element), 0);
        values.SetValue(Filled(element), 1);
        var make = typeof(ImmutableArray).GetMethods().Single(method => method.Name == nameof(ImmutableArray.Create)
            && method.GetParameters() is [{ ParameterType.IsArray: true }]);
        return make.MakeGenericMethod(element).Invoke(null, [values])
            ?? throw new InvalidOperationException($"There is no array of {element}.");
    }
}
