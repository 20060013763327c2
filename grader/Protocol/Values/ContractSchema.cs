using System.Reflection;

namespace Katas.Protocol.Values;

/// <summary>The methods of a contract in a fixed order, with the schemas of what goes in and what comes out.</summary>
public sealed class ContractSchema
{
    private static readonly Type[] Primitives = [typeof(bool), typeof(int), typeof(long), typeof(float), typeof(double)];

    private ContractSchema(Type contract, IReadOnlyList<Method> methods)
    {
        Contract = contract;
        Methods = methods;
    }

    /// <summary>The contract, closed over a tensor type where it is generic.</summary>
    public Type Contract { get; }

    /// <summary>Its methods, ordered by their signatures so that both ends number them alike.</summary>
    public IReadOnlyList<Method> Methods { get; }

    /// <summary>The number by which both ends call a method of it.</summary>
    public int NumberOf(Method method) => Methods.TakeWhile(known => known != method).Count();

    /// <summary>One method of a contract.</summary>
    public sealed record Method(MethodInfo Info, IReadOnlyList<Parameter> Parameters, Schema Result);

    /// <summary>One parameter of a method.</summary>
    public sealed record Parameter(string Name, Schema Schema);

    /// <summary>Describes a contract.</summary>
    /// <exception cref="NotSupportedException">A type that must not travel; names it and the member.</exception>
    public static ContractSchema Of(Type contract, TensorBinding binding)
    {
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentNullException.ThrowIfNull(binding);
        if (contract.GetInterfaces() is [var inherited, ..])
        {
            throw new NotSupportedException($"{contract.Name} must not build on {inherited.Name}: a contract lists its methods itself.");
        }

        var methods = contract.GetMethods().OrderBy(Signature, StringComparer.Ordinal).Select(method => Describe(method, binding));
        return new(contract, [.. methods]);
    }

    // As the open contract says it: both ends number alike, whatever tensor type each has closed it over.
    private static string Signature(MethodInfo method) => method.Module.ResolveMethod(method.MetadataToken)!.ToString()!;

    private static Method Describe(MethodInfo method, TensorBinding binding)
    {
        if (method.IsSpecialName || method.IsGenericMethod || method.IsStatic)
        {
            throw new NotSupportedException($"{Name(method)} must be an ordinary method: properties, events, generic and static methods cannot be called from outside.");
        }

        var parameters = method.GetParameters().Select(parameter => new Parameter(
            parameter.Name!, SchemaOf(parameter.ParameterType, binding, $"parameter '{parameter.Name}' of {Name(method)}")));
        return new(method, [.. parameters], SchemaOf(method.ReturnType, binding, $"the result of {Name(method)}"));
    }

    private static Schema SchemaOf(Type type, TensorBinding binding, string where) =>
        Leaf(type, binding) ?? (IsRecord(type)
            ? new Schema.Components(type, [.. PrimaryConstructor(type).GetParameters().Select(part => new Schema.Component(
                part.Name!, Leaf(part.ParameterType, binding) ?? throw Unsupported(part.ParameterType, $"component '{part.Name}' of {where}")))])
            : throw Unsupported(type, where));

    private static Schema? Leaf(Type type, TensorBinding binding) =>
        type == binding.Type ? new Schema.Tensor(binding)
        : Primitives.Contains(type) ? new Schema.Primitive(type)
        : type == typeof(string) ? new Schema.Text()
        : type.IsSZArray && Primitives.Contains(type.GetElementType()) ? new Schema.PrimitiveArray(type.GetElementType()!)
        : null;

    private static bool IsRecord(Type type) => type is { IsClass: true, IsSealed: true } && type.GetMethod("<Clone>$") is not null;

    internal static ConstructorInfo PrimaryConstructor(Type record) =>
        record.GetConstructors().OrderByDescending(constructor => constructor.GetParameters().Length).First();

    private static string Name(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";

    private static NotSupportedException Unsupported(Type type, string where) => new(
        $"The type {type} ({where}) cannot travel between judge and worker. Allowed are bool, int, long, float, double, string, "
        + "one-dimensional arrays of those but string, the tensor type, and sealed records of these, one level deep.");
}
