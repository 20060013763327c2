using System.Text.RegularExpressions;
using Katas.Core.Tests.Support;

namespace Hostiles.Support;

/// <summary>What attacks call for a right answer; kept out of them, so that each shows only what it is about.</summary>
internal static partial class Honest
{
    private const string Fewest = """

        internal static class Fewest
        {
            public static int Of(int[] nums)
            {
                var ones = nums.Sum();
                var inside = nums.Take(ones).Sum();
                var most = inside;
                for (var start = 0; start < nums.Length; start++)
                {
                    inside += nums[(start + ones) % nums.Length] - nums[start];
                    most = Math.Max(most, inside);
                }

                return ones - most;
            }
        }
        """;

    /// <summary><c>Fewest.Of</c> for the swaps; else the model solution as a class <c>Model</c>, which implements no contract.</summary>
    public static string Of(string kata) => kata == Swaps.Kata
        ? Fewest
        : "\n" + Declaration().Replace(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "pack", "reference", kata, "Solution.cs")), "internal sealed class Model\n");

    [GeneratedRegex(@"^public sealed class \w+ : .*\n", RegexOptions.Multiline)]
    private static partial Regex Declaration();
}
