using System.Numerics.Tensors;
using System.Reflection;

namespace Katas.Authoring;

/// <summary>
/// A worthless answer, which checks on degenerate data are known to let through: in the shape of the model solution's, without its content.
/// </summary>
/// <param name="Name">In a word or two.</param>
/// <param name="Tensor">A tensor in place of the model's, which is null where the model refused; the array is what went in.</param>
/// <param name="Number">A number in place of the model's.</param>
public sealed record Canary(string Name, Func<Tensor<float>?, object[], Tensor<float>?> Tensor, Func<object[], double> Number)
{
    private static readonly Canary Null = new("null", (_, _) => null, _ => int.MaxValue);

    /// <summary>The canaries that every spec has to withstand: none may get a third of its points.</summary>
    public static IReadOnlyList<Canary> All { get; } =
    [
        new("all zeros", (model, _) => Filled(model, 0), _ => 0),
        new("a constant", (model, _) => Filled(model, 1), _ => 1),
        new("the input handed back", HandedBack, FirstNumber),
        new("not a number", (model, _) => Filled(model, float.NaN), _ => double.NaN),
        new("an empty tensor", (_, _) => new Tensor64(0).ToFloat(), _ => -1),
        Null,
    ];

    /// <summary>An answer of the type that the contract asks for.</summary>
    /// <param name="type">The type of the contract's method.</param>
    /// <param name="model">What the model answered; null where it refused.</param>
    /// <param name="arguments">What it was asked.</param>
    /// <exception cref="NotSupportedException">No contract asked for that type before.</exception>
    public object? Answer(Type type, object? model, IEnumerable<object?> arguments)
    {
        ArgumentNullException.ThrowIfNull(type);
        return Answer(type, model, [.. Flat(arguments)]);
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    // A record of tensors counts as its components.
    private static IEnumerable<object> Flat(IEnumerable<object?> values) =>
        values.OfType<object>().SelectMany(value => IsRecord(value.GetType()) ? Flat(Components(value.GetType()).Select(part => part.GetValue(value))) : [value]);

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;

    private object? Answer(Type type, object? model, object[] inputs)
    {
        if (type == typeof(Tensor<float>)) return Tensor((Tensor<float>?)model, inputs);
        if (type == typeof(double)) return Number(inputs);
        if (type == typeof(int)) return double.IsNaN(Number(inputs)) ? int.MinValue : (int)Number(inputs);
        if (!IsRecord(type)) throw new NotSupportedException($"A canary cannot answer with a {type.Name}: teach it that type.");
        if (this == Null) return null;

        var parts = Components(type).Select(part => Answer(part.PropertyType, model is null ? null : part.GetValue(model), inputs));
        return Activator.CreateInstance(type, [.. parts]);
    }

    // In the order of the record's parameters, which is also that of its constructor's.
    private static IEnumerable<PropertyInfo> Components(Type record) =>
        record.GetProperties().Where(property => property.Name != "EqualityContract" && property.GetIndexParameters().Length == 0);

    private static Tensor<float> Filled(Tensor<float>? model, float value) =>
        new Tensor64(model is null ? [1] : Tensor64.ShapeOf(model)).Map(_ => value).ToFloat();

    private static Tensor<float> HandedBack(Tensor<float>? model, object[] inputs)
    {
        var tensors = inputs.OfType<Tensor<float>>().ToArray();
        var fitting = tensors.FirstOrDefault(tensor => model is not null && tensor.Lengths.SequenceEqual(model.Lengths));
        return fitting ?? tensors.FirstOrDefault() ?? Filled(model, 1);
    }

    private static double FirstNumber(object[] inputs) => inputs.OfType<int[]>().FirstOrDefault(array => array.Length > 0)?[0] ?? 0;
}
