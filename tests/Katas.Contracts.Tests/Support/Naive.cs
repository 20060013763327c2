namespace Katas.Contracts.Tests.Support;

/// <summary>The plainest reading of a tensor, one value at a time through the library's indexer, into a rectangular array of doubles.</summary>
internal static class Naive
{
    public static Array ToRectangular(Tensor<float> tensor)
    {
        var array = Array.CreateInstance(typeof(double), Shape(tensor));
        foreach (var place in Places(Shape(tensor))) array.SetValue((double)At(tensor, place), place);
        return array;
    }

    public static int[] Shape(Tensor<float> tensor) => [.. tensor.Lengths.ToArray().Select(length => (int)length)];

    public static float At(Tensor<float> tensor, int[] place) => tensor[[.. place.Select(index => (nint)index)]];

    /// <summary>Every index of a shape, in row-major order.</summary>
    public static IEnumerable<int[]> Places(int[] shape) =>
        shape.Length == 0
            ? [[]]
            : from first in Enumerable.Range(0, shape[0])
              from rest in Places(shape[1..])
              select (int[])[first, .. rest];

    /// <summary>The value that broadcasting shows at a place of a larger shape.</summary>
    public static double Broadcast(Array array, int[] place)
    {
        var aligned = place[^array.Rank..];
        return (double)array.GetValue([.. aligned.Select((index, axis) => array.GetLength(axis) == 1 ? 0 : index)])!;
    }

    /// <summary>Asserts the shape and every value of a result, and that it is fresh: dense and row-major.</summary>
    public static void AssertIs(Tensor<float> actual, int[] shape, Func<int[], double> expected, double tolerance = 0)
    {
        Assert.That(Shape(actual), Is.EqualTo(shape));
        Assert.That(actual.IsDense, Is.True, "dense");
        foreach (var place in Places(shape))
            Assert.That(At(actual, place), Is.EqualTo(expected(place)).Within(tolerance), $"at [{string.Join(',', place)}]");
    }
}
