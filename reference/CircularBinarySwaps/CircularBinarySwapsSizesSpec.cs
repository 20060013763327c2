using Katas.Authoring;
using Katas.Contracts;
using Oracle = Katas.Reference.CircularBinarySwapsOracle;

namespace Katas.Reference;

public sealed partial class CircularBinarySwapsSpec
{
    /// <inheritdoc/>
    protected override IEnumerable<TimedSize<ICircularBinarySwaps>> DefineSizes() =>
        [Time("thousand-values", "1,000 values, half of them ones", generate => Timed(Bits(generate, 1000, 0.5)))];

    private static TimedCase<ICircularBinarySwaps> Timed(int[] nums) => TimedCase.Of(
        (ICircularBinarySwaps subject) => subject.MinSwaps(nums),
        answer => [Expect.Equal(answer, Oracle.MinSwaps(nums))],
        rewriting =>
        {
            for (var i = 0; i < 4; i++) rewriting.Set(nums, rewriting.Generate.Integer(0, nums.Length - 1), rewriting.Generate.Integer(0, 1));
        });
}
