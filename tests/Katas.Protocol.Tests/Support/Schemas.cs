using System.Numerics.Tensors;
using Katas.Protocol.Values;

namespace Katas.Protocol.Tests.Support;

/// <summary>Contracts and records of the tests' own.</summary>
public sealed record Mixed(bool Flag, int Count, long Big, float Single, double Double, string? Text, int[]? Numbers, Tensor<float>? Tensor);

internal sealed record Empty;

internal static class Schemas
{
    public static Schema Flag { get; } = new Schema.Primitive(typeof(bool));

    public static Schema Int { get; } = new Schema.Primitive(typeof(int));

    public static Schema Long { get; } = new Schema.Primitive(typeof(long));

    public static Schema Float { get; } = new Schema.Primitive(typeof(float));

    public static Schema Double { get; } = new Schema.Primitive(typeof(double));

    public static Schema Text { get; } = new Schema.Text();

    public static Schema Tensor { get; } = new Schema.Tensor(FloatTensorBinding.Instance);

    public static Schema Mixed { get; } = new Schema.Components(typeof(Mixed),
    [
        new(nameof(Support.Mixed.Flag), Flag),
        new(nameof(Support.Mixed.Count), Int),
        new(nameof(Support.Mixed.Big), Long),
        new(nameof(Support.Mixed.Single), Float),
        new(nameof(Support.Mixed.Double), Double),
        new(nameof(Support.Mixed.Text), Text),
        new(nameof(Support.Mixed.Numbers), Array<int>()),
        new(nameof(Support.Mixed.Tensor), Tensor),
    ]);

    public static Schema Array<T>() => new Schema.PrimitiveArray(typeof(T));
}
