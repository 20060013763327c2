using Katas.Authoring;
using Expectations = System.Collections.Generic.IEnumerable<Katas.Authoring.Expectation>;
using Oracle = Katas.Reference.SinusoidalPositionalEncodingOracle;
using Trial = Katas.Authoring.Trial<Katas.Contracts.ISinusoidalPositionalEncoding<System.Numerics.Tensors.Tensor<float>>>;

namespace Katas.Reference;

// Examples, edges and random cases: each answer beside the oracle.
public sealed partial class SinusoidalPositionalEncodingSpec
{
    // Six columns: in four, a doubled exponent gives the same numbers as the spacing of Tensor2Tensor.
    private static Expectations EncodeFirstRows(Trial trial)
    {
        Tensor64 expected = new([3, 6],
        [
            0, 1, 0, 1, 0, 1,
            0.841471, 0.540302, 0.046399, 0.998923, 0.002154, 0.999998,
            0.909297, -0.416147, 0.092699, 0.995694, 0.004309, 0.999991,
        ]);
        yield return Explained(trial.NewInstance().Encode(0, 3, 6), expected, startPosition: 0, Near).Of("Encode(0, 3, 6)");
    }

    private static Expectations EncodeLaterRows(Trial trial)
    {
        Tensor64 expected = new([2, 6],
        [
            0.909297, -0.416147, 0.092699, 0.995694, 0.004309, 0.999991,
            0.141120, -0.989992, 0.138798, 0.990321, 0.006463, 0.999979,
        ]);
        yield return Explained(trial.NewInstance().Encode(2, 2, 6), expected, startPosition: 2, Near).Of("Encode(2, 2, 6)");
    }

    private static Expectations ForwardTwoEntries(Trial trial)
    {
        var x = new Tensor64([2, 2, 2], [1, 2, 3, 4, 5, 6, 7, 8]).ToFloat();
        Tensor64 expected = new([2, 2, 2], [1.841471, 2.540302, 3.909297, 3.583853, 5.841471, 6.540302, 7.909297, 7.583853]);
        yield return Expect.Close(trial.NewInstance().Forward(x, 1), expected, Near).Of("Forward(x, 1)");
    }

    private static Expectations PositionZero(Trial trial)
    {
        yield return Encodes(trial, 0, 1, 2, Near);
        yield return Encodes(trial, 0, 1, 6, Near);
    }

    private static Expectations DimensionTwo(Trial trial)
    {
        yield return Encodes(trial, 1, 1, 2, Near);
        yield return Encodes(trial, 0, 5, 2, Near);
        yield return Encodes(trial, trial.Generate.Integer(6, 40), 3, 2, Near);
    }

    // B = L = 1: with a larger batch, [B, 1, D] would meet the library's own fault with axes of length 1.
    private static Expectations ForwardOnePosition(Trial trial)
    {
        yield return Adds(trial, [1, 1, 4], 0, Near);
        yield return Adds(trial, [1, 1, 6], trial.Generate.Integer(5, 40), Near);
    }

    private static Expectations OddDimension(Trial trial)
    {
        yield return Encodes(trial, 0, 2, 3, Near);
        yield return Encodes(trial, 3, 4, 5, Near);
        yield return Encodes(trial, 0, 2, 9, Near);
    }

    private static Expectations DimensionOne(Trial trial)
    {
        yield return Encodes(trial, 7, 1, 1, Near);
        yield return Encodes(trial, 0, 4, 1, Near);
    }

    private static Expectations ForwardOddDimension(Trial trial)
    {
        yield return Adds(trial, [1, 2, 3], 0, Near);
        yield return Adds(trial, [2, 3, 5], 4, Near);
    }

    private static Expectations FarPositions(Trial trial)
    {
        foreach (var (start, length, dimension) in new[] { (10_000, 2, 6), (100_000, 2, 10), (1_000_000, 3, 16) })
        {
            var (actual, truth) = (trial.NewInstance().Encode(start, length, dimension), Oracle.Encode(start, length, dimension));
            var result = Expect.Close(actual, truth, Far);

            // The angle is at most the position, and float32 has 24 bits for it: a few roundings are this much.
            var roundings = Tolerance.Relative(8 * Math.ScaleB(start, -24)).OfTerms(1);
            if (result is MissedExpectation missed && Expect.Close(actual, truth, roundings) is MetExpectation)
            {
                result = missed.Following(
                    "This is as far off as an angle in float32 is: many published versions compute it so, and lose far positions. "
                    + "Here the frequency and the angle are asked for in double; only the result is float.");
            }

            yield return result.Of(Call(start, length, dimension));
        }
    }

    private static Expectations EncodeFromZero(Trial trial)
    {
        var generate = trial.Generate;
        yield return Encodes(trial, 0, 2, 6, Near);
        yield return Encodes(trial, 0, 3, 4, Near);
        yield return Encodes(trial, 0, generate.Integer(4, 7), 2 * generate.Integer(4, 6), Near);
        yield return Encodes(trial, 0, generate.Integer(5, 9), 2 * generate.Integer(7, 16), Near);
        yield return Encodes(trial, 0, generate.Integer(40, 60), 2 * generate.Integer(3, 10), Near);
    }

    private static Expectations EncodeFromStart(Trial trial)
    {
        var generate = trial.Generate;
        yield return Encodes(trial, 1, 2, 6, Near);
        yield return Encodes(trial, generate.Integer(2, 9), 3, 4, Near);
        yield return Encodes(trial, generate.Integer(10, 50), generate.Integer(2, 7), 2 * generate.Integer(4, 8), Near);
        yield return Encodes(trial, generate.Integer(51, 450), generate.Integer(8, 40), 2 * generate.Integer(3, 16), Middle);
    }

    private static Expectations EncodeWide(Trial trial)
    {
        yield return Encodes(trial, 0, 4, 512, Near);
        yield return Encodes(trial, trial.Generate.Integer(20, 50), 3, 512, Near);
    }

    private static Expectations ForwardFromZero(Trial trial)
    {
        var generate = trial.Generate;
        yield return Adds(trial, [1, 2, 4], 0, Near);
        yield return Adds(trial, [2, 3, 4], 0, Near);
        yield return Adds(trial, [3, 2, 6], 0, Near);
        yield return Adds(trial, [2, generate.Integer(4, 9), 2 * generate.Integer(6, 16)], 0, Near);
        yield return Adds(trial, [generate.Integer(3, 5), generate.Integer(20, 40), 2 * generate.Integer(3, 8)], 0, Near);
    }

    private static Expectations ForwardFromStart(Trial trial)
    {
        var generate = trial.Generate;
        yield return Adds(trial, [1, 2, 4], 1, Near);
        yield return Adds(trial, [2, 3, 4], generate.Integer(2, 9), Near);
        yield return Adds(trial, [3, 4, 2 * generate.Integer(4, 8)], generate.Integer(10, 50), Near);
        yield return Adds(trial, [2, generate.Integer(5, 20), 2 * generate.Integer(3, 12)], generate.Integer(51, 450), Middle);
    }
}
