namespace Katas.Core.Tests.Support;

/// <summary>Submissions for CircularBinarySwaps, and checks of it whose inputs the tests count on.</summary>
internal static class Swaps
{
    public const string Kata = "CircularBinarySwaps";

    /// <summary>[1, 0, 0, 1, 0, 1, 0, 1].</summary>
    public const string EightLong = "across-the-end";

    /// <summary>[1, 1, 0, 0, 0, 1].</summary>
    public const string SixLong = "together-across-the-end";

    /// <summary>[0, 1, 0, 1, 0, 0, 1, 0, 1, 0].</summary>
    public const string TenLong = "two-swaps";

    /// <summary>Several calls on one instance.</summary>
    public const string SeveralCalls = "independent-calls";

    /// <summary>Two instances, each called once.</summary>
    public const string TwoInstances = "single";

    /// <summary>The line of a submission's source on which <c>body</c> begins.</summary>
    public const int FirstLineOfBody = 5;

    /// <summary>A right answer.</summary>
    public static string Right { get; } = Answer("");

    /// <summary>The same with something done before it answers.</summary>
    public static string Answer(string body, string members = "") => $$"""
        public sealed class Answer : ICircularBinarySwaps
        {
            public int MinSwaps(int[] nums)
            {
        {{body}}
                return Fewest(nums);
            }

        {{members}}

            private static int Fewest(int[] nums)
            {
                var ones = nums.Sum();
                var (inside, most) = (0, 0);
                for (var i = 0; i < 2 * nums.Length; i++)
                {
                    inside += nums[i % nums.Length] - (i < ones ? 0 : nums[(i - ones) % nums.Length]);
                    most = Math.Max(most, inside);
                }

                return ones - most;
            }
        }
        """;
}
