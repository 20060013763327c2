using System.Buffers;

namespace Katas.Contracts.Tests.Support;

/// <summary>Tensors of every shape that has ever given trouble, dense and strided.</summary>
internal static class Inputs
{
    private static readonly nint[][] Shapes =
    [
        [1], [5], [0], [1, 1], [2, 3], [1, 3], [3, 1], [0, 4], [4, 0], [2, 1, 3], [2, 3, 1], [1, 1, 4], [2, 0, 3], [3, 2, 4], [2, 1, 3, 1], [2, 3, 4, 5],
    ];

    public static IEnumerable<TestCaseData<Tensor<float>>> EveryShapeAndLayout() =>
        from shape in Shapes
        from layout in new (string Name, Func<nint[], Tensor<float>> Make)[] { ("dense", Dense), ("permuted", Permuted), ("sliced", Sliced) }
        select new TestCaseData<Tensor<float>>(layout.Make(shape)) { TestName = $"{{m}}([{string.Join(',', shape)}] {layout.Name})" };

    public static IEnumerable<TestCaseData<Tensor<float>, int>> EveryAxis() =>
        from input in EveryShapeAndLayout()
        let tensor = (Tensor<float>)input.Arguments[0]!
        from axis in Enumerable.Range(-tensor.Rank, 2 * tensor.Rank)
        select new TestCaseData<Tensor<float>, int>(tensor, axis) { TestName = $"{input.TestName} axis {axis}" };

    /// <summary>Distinct values of both signs, none of them 0.</summary>
    public static Tensor<float> Dense(params nint[] shape)
    {
        var count = (int)shape.Aggregate((a, b) => a * b);
        var values = Enumerable.Range(0, count).Select(i => (((i * 37) % 101) - 50.5f) / 7f).ToArray();
        return Tensor.Create(values, shape);
    }

    /// <summary>The library's view of a tensor with its axes reversed.</summary>
    public static Tensor<float> Permuted(params nint[] shape) =>
        Tensor.PermuteDimensions(Dense([.. shape.Reverse()]), [.. Enumerable.Range(0, shape.Length).Reverse()]);

    /// <summary>The library's view of the middle of a tensor that is larger by one on every side.</summary>
    public static Tensor<float> Sliced(params nint[] shape) =>
        Dense([.. shape.Select(length => length + 2)])[[.. shape.Select(length => new NRange(1, new NIndex(length + 1)))]];
}
