using System.Reflection;
using Orleans.Concurrency;
using Orleans.Runtime;

namespace TherapyGroups.EmbeddedSilo.Engine;

/// <summary>
/// What a grain or observer interface must be like. The engine copies nothing, so whatever crosses must be unable to change; and
/// Orleans must be able to carry it, so it must have a serializer there.
/// </summary>
internal sealed class ContractRules
{
    private readonly HashSet<Type> _checked = [];
    private readonly List<string> _faults = [];

    private ContractRules()
    {
    }

    /// <returns>A sentence per fault.</returns>
    public static IReadOnlyList<string> FaultsOf(IEnumerable<Type> interfaces)
    {
        var rules = new ContractRules();
        foreach (var one in interfaces)
        {
            rules.CheckInterface(one);
        }
        return rules._faults;
    }

    private void CheckInterface(Type type)
    {
        // References given as arguments are called too.
        if (!_checked.Add(type) || type.Assembly == typeof(IAddressable).Assembly)
        {
            return;
        }
        foreach (var method in type.GetInterfaces().Append(type).SelectMany(one => one.GetMethods()))
        {
            CheckMethod(type, method, $"{type.Name}.{method.Name}");
        }
    }

    private void CheckMethod(Type type, MethodInfo method, string where)
    {
        if (method.IsGenericMethod || method.IsSpecialName || method.IsStatic)
        {
            Fault(where, "must be an ordinary method: no property, event, type parameter or static one");
        }
        var result = ReturnTypes.ResultOf(method.ReturnType);
        var isVoidNotice = method.ReturnType == typeof(void) && type.IsAssignableTo(typeof(IGrainObserver));
        if (result is null && !isVoidNotice && !ReturnTypes.HasNoResult(method.ReturnType))
        {
            Fault(where, $"returns {Names.Of(method.ReturnType)}; it must return a Task or ValueTask");
        }
        if (result is not null)
        {
            CheckValue(result, where + " (result)");
            if (method.IsDefined(typeof(OneWayAttribute)))
            {
                Fault(where, "is one-way, so it cannot give a value");
            }
        }
        CheckParameters(method.GetParameters(), where);
    }

    private void CheckParameters(ParameterInfo[] parameters, string where)
    {
        if (parameters.Count(parameter => parameter.ParameterType == typeof(CancellationToken)) > 1)
        {
            Fault(where, "takes more than one CancellationToken");
        }
        foreach (var parameter in parameters.Where(parameter => parameter.ParameterType != typeof(CancellationToken)))
        {
            if (!parameter.IsDefined(typeof(ImmutableAttribute)))
            {
                CheckValue(parameter.ParameterType, $"{where} ({parameter.Name})");
            }
        }
    }

    private void CheckValue(Type type, string where)
    {
        if (type.IsInterface && type.IsAssignableTo(typeof(IAddressable)))
        {
            CheckInterface(type);
        }
        else if (ImmutableTypes.PartsOf(type) is { } parts)
        {
            foreach (var part in parts)
            {
                CheckValue(part, where);
            }
        }
        else if (!type.IsDefined(typeof(ImmutableAttribute), inherit: false)
            || !type.IsDefined(typeof(GenerateSerializerAttribute), inherit: false))
        {
            Fault(where, $"is {Names.Of(type)}, which is not known to be unable to change and to have a serializer; "
                + "mark it [GenerateSerializer, Immutable], or use an immutable type");
        }
        else if (_checked.Add(type))
        {
            CheckContract(type);
        }
    }

    private void CheckContract(Type type)
    {
        const BindingFlags own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        var fields = type.GetFields(own);
        foreach (var field in fields)
        {
            var where = $"{type.Name}.{Names.OfMember(field)}";
            if (IdOf(field) is null)
            {
                Fault(where, "has no [Id], so Orleans would lose it or number it as it likes");
            }
            // A struct is copied when it is given, so its fields may change.
            if (!field.IsInitOnly && !type.IsValueType)
            {
                Fault(where, "can be set after the object was made");
            }
            CheckValue(field.FieldType, where);
        }
        foreach (var shared in fields.GroupBy(IdOf).Where(group => group.Key is not null && group.Count() > 1))
        {
            Fault(type.Name, $"has [Id({shared.Key})] on {string.Join(" and ", shared.Select(Names.OfMember))}");
        }
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType))
        {
            CheckValue(parent, $"the base of {type.Name}");
        }
        // A closed record: its cases cross under its name.
        foreach (var heir in type.IsAbstract ? type.Assembly.GetTypes().Where(other => other.BaseType == type) : [])
        {
            CheckValue(heir, $"a case of {type.Name}");
        }
    }

    private static uint? IdOf(FieldInfo field)
    {
        var property = field.DeclaringType?.GetProperty(Names.OfMember(field));
        return (field.GetCustomAttribute<IdAttribute>() ?? property?.GetCustomAttribute<IdAttribute>())?.Id;
    }

    private void Fault(string where, string what) => _faults.Add($"{where} {what}.");
}
