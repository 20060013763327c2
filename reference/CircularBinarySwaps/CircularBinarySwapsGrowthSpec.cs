using Katas.Authoring;
using SwapsTrial = Katas.Authoring.Trial<Katas.Contracts.ICircularBinarySwaps>;

namespace Katas.Reference;

public sealed partial class CircularBinarySwapsSpec
{
    // A window half as long as the circle is the dearest to count anew; ones and zeros in turn are the dearest for whoever works on runs. The oracle counts
    // every window anew and would take seconds here, so the answers are those that the arrays are made for.
    private static IEnumerable<Expectation> Worst(SwapsTrial trial, int length)
    {
        var moved = trial.Generate.Integer(1, length / 8);
        yield return Expect.Equal(Find(trial, MostlyTogether(length, moved)), moved).Of("Half ones, most of them together");
        yield return Expect.Equal(Find(trial, [.. Enumerable.Range(0, length).Select(i => i % 2)]), length / 4).Of("Ones and zeros in turn");
        yield return Expect.Equal(Find(trial, [.. Enumerable.Repeat(1, length)]), 0).Of("All ones");
    }

    // A block of as many ones as zeros, of which a piece has gone from its middle to the middle of the zeros. No window but the block itself holds more
    // than three quarters of the ones, so as many swaps as have gone are needed, while they are no more than a quarter.
    private static int[] MostlyTogether(int length, int moved)
    {
        var (half, quarter) = (length / 2, length / 4);
        return [.. Enumerable.Range(0, length).Select(i => i < half != (i % half >= quarter && i % half < quarter + moved) ? 1 : 0)];
    }
}
