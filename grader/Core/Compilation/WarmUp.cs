using Katas.Protocol.Compiler;

namespace Katas.Core.Compilation;

/// <summary>A source of our own, for a compiler that has to be warm before it is given somebody's.</summary>
internal static class WarmUp
{
    /// <summary>What most submissions are made of. It belongs to no kata, which the compiler says when it has done all its work.</summary>
    public static CompilerRequest.Compile Request { get; } = new("WarmUp.cs", """
        public sealed class WarmUp
        {
            private readonly record struct Pair(int First, float Second);

            private static readonly Dictionary<string, List<Pair>> Pairs = [];

            public static double Sum(int[] numbers, Tensor<float> tensor, string? name = null)
            {
                var total = 0.0;
                for (var i = 0; i < numbers.Length; i++) total += numbers[i] switch { 0 => 1, > 5 and < 9 => Math.Sqrt(numbers[i]), var other => -other };
                foreach (var (first, second) in Pairs.TryGetValue(name ?? $"{total:F2}", out var pairs) ? pairs : []) total += first * second;
                Span<float> room = stackalloc float[4];
                return total + numbers.Where(number => number > 1).Select((number, index) => number * index).Sum() + tensor.Lengths.Length + room.Length;
            }
        }
        """, Kata: null, ForDebugging: false);
}
