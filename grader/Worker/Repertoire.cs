using System.Numerics;
using System.Numerics.Tensors;
using Katas.Contracts;

namespace Katas.Worker;

/// <summary>
/// What answers on the platform's own tensors and arrays call most. Generic code over numbers is compiled in each process anew, and costs more there than
/// what it computes: a zygote plays it through, and its copies have it.
/// </summary>
internal static class Repertoire
{
    // The runtime compiles anew, and better, what has been called 30 times.
    private const int UntilCompiledForGood = 40;

    // By its length an operation takes one of several ways: by single numbers, by narrow vectors, by wide ones with and without a rest.
    private static readonly int[] Lengths = [1, 3, 4, 7, 8, 12, 16, 21, 33, 64, 100, 1000];

    /// <summary>Plays all of it.</summary>
    public static void Play()
    {
        for (var time = 0; time < UntilCompiledForGood; time++)
        {
            foreach (var length in Lengths) Spans([.. Enumerable.Repeat(1f, length)]);
            Tensors();
            Sequences();
            Arrays();
        }
    }

    private static void Spans(float[] values)
    {
        var to = new float[values.Length];
        ReadOnlySpan<float> x = values;
        TensorPrimitives.Add(x, x, to);
        TensorPrimitives.Add(x, 1, to);
        TensorPrimitives.Subtract(x, x, to);
        TensorPrimitives.Subtract(x, 1, to);
        TensorPrimitives.Subtract(1, x, to);
        TensorPrimitives.Multiply(x, x, to);
        TensorPrimitives.Multiply(x, 2, to);
        TensorPrimitives.MultiplyAdd(x, 2, x, to);
        TensorPrimitives.MultiplyAdd(x, x, x, to);
        TensorPrimitives.MultiplyAdd(x, x, 2, to);
        TensorPrimitives.FusedMultiplyAdd(x, 2, x, to);
        TensorPrimitives.Divide(x, x, to);
        TensorPrimitives.Divide(x, 2, to);
        TensorPrimitives.Exp(x, to);
        TensorPrimitives.Sqrt(x, to);
        TensorPrimitives.Negate(x, to);
        TensorPrimitives.Sin(x, to);
        TensorPrimitives.Cos(x, to);
        _ = TensorPrimitives.Dot(x, x) + TensorPrimitives.Sum(x) + TensorPrimitives.SumOfSquares(x) + TensorPrimitives.Max(x) + TensorPrimitives.Average(x);
        x.CopyTo(to);
        to.AsSpan(0, 1).Clear();
        to.AsSpan().Fill(1);
        _ = new Vector<float>(1)[0] + new Vector<int>(1)[0] + Vector.Sum(new Vector<float>(2) * new Vector<float>(3));
    }

    private static void Tensors()
    {
        var x = Tensor.FromArray([.. Enumerable.Repeat(1f, 24)], 2, 3, 4);
        var square = Tensor.FromArray([.. Enumerable.Repeat(1f, 16)], 4, 4);
        var row = Tensor.FromArray([1f, 2f, 3f, 4f], 4);
        x[0, 1, 2] = x[1, 2, 3] + (float)x.Lengths[1] + square[1, 2] + row[3];
        x.AsTensorSpan()[0, 0, 0] = square.AsReadOnlyTensorSpan()[2, 3];
        _ = ((x + x - x) * x / x + row - 1f + 2f * x / 2f).ToDenseArray();
        _ = x.Exp().Sqrt().Sum(-1, keepAxis: true) + x.Mean(-1, keepAxis: true) + x.Max(-1, keepAxis: true);
        _ = square.Sum(0) + square.Mean(0) + square.Max(1) + square.Sum() + square.Mean() + square.Max();
        _ = x.MatMul(square).Linear(square, row).Reshape(2, 3, 2, 2).Permute(0, 2, 1, 3).Reshape(4, 6).Transpose().ToDenseArray();
        _ = x.MaskedFill(x, 0f).DenseSpan().Length + Tensor.Zeros(2, 2).WritableSpan().Length + Tensor.Zeros(2, 2, 2).WritableRow(1, 0)[0] + x.Row(0, 1)[1] + x.Length(0);
        var sum = Tensor.CreateFromShape<float>([2, 3, 4]);
        sum += x;
        sum *= 2f;
        _ = Tensor.Create([1f, 2f], [1, 2]).FlattenedLength;
    }

    private static void Sequences()
    {
        float[] values = [3, 1, 2];
        int[] numbers = [3, 1, 2];
        _ = values.Sum() + values.Max() + values.Min() + values.Average() + values.Select(value => value * value).Sum() + values.Sum(value => value - 1) + values.Select((value, i) => value * i).ToArray()[0];
        _ = values.Zip(values, (left, right) => left * right).Sum() + values.Skip(1).Take(1).ToArray()[0] + values.Where(value => value > 1).ToList()[0] + values.Select(value => (double)value).Sum();
        _ = values.Where(value => value > 0).ToArray()[0] + values.Chunk(2).SelectMany(chunk => chunk).ToArray()[0] + values.Select(value => (double)value).ToArray().Select(value => value * 2).Max();
        _ = numbers.Sum() + numbers.Max() + numbers.Min() + numbers.Count(number => number == 0) + numbers.Select(number => number + 1).ToArray()[0] + numbers.Concat(numbers).Order().ToArray()[0];
        _ = Enumerable.Range(0, 3).Select(i => values[i]).ToArray()[0] + Enumerable.Range(0, 3).Sum(i => numbers[i]) + Enumerable.Range(0, 3).Select(i => (double)i).ToArray()[0] + Enumerable.Range(0, 3).Max();
        _ = numbers.Skip(1).Take(2).Sum() + numbers.Where(number => number > 1).Count() + numbers.OrderBy(number => number).First();
    }

    private static void Arrays()
    {
        int[] numbers = [3, 1, 2, 9, 8, 7, 6, 5, 4, 0, 11, 12, 13, 14, 15, 16, 20, 18];
        Array.Sort(numbers);
        numbers.AsSpan().Sort();
        _ = Array.BinarySearch(numbers, 3) + Array.IndexOf(numbers, 3) + numbers[1..3].Length + ((int[])[.. numbers, .. numbers]).Length;
        Array.Copy(numbers, new int[18], 18);
        Array.Reverse(numbers);
        var list = new List<int>(numbers) { 1 };
        list.Sort();
        list.AddRange(numbers);
        var queue = new PriorityQueue<int, int>();
        queue.Enqueue(1, 1);
        _ = queue.Dequeue() + new Queue<int>(numbers).Dequeue() + new Stack<int>(numbers).Pop() + new HashSet<int>(numbers).Count + new Dictionary<int, int> { [1] = 2 }[1] + list[^1];
        _ = Math.Min(numbers[0], int.MaxValue) + Math.Sqrt(2) + MathF.Exp(1) + MathF.Sqrt(2) + Math.Pow(2, 3) + MathF.Pow(2, 3) + BitOperations.PopCount(7);
    }
}
