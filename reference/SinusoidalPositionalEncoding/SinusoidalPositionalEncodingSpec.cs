using System.Globalization;
using System.Numerics.Tensors;
using Katas.Authoring;
using Katas.Contracts;
using Expectations = System.Collections.Generic.IEnumerable<Katas.Authoring.Expectation>;
using Oracle = Katas.Reference.SinusoidalPositionalEncodingOracle;
using Trial = Katas.Authoring.Trial<Katas.Contracts.ISinusoidalPositionalEncoding<System.Numerics.Tensors.Tensor<float>>>;

namespace Katas.Reference;

/// <summary>The hidden checks of the sinusoidal positional encoding. Encode and Forward are judged apart, so that one alone earns its points.</summary>
public sealed class SinusoidalPositionalEncodingSpec : Spec<ISinusoidalPositionalEncoding<Tensor<float>>>
{
    // An angle in float32 is off by up to about 2e-7 of itself: 1e-5 at position 64, 1e-4 at 500. Only "far-positions" is to judge those, so near
    // positions allow about ten times as much; every known mistake is off by at least 0.01 there. Encodings lie in [-1, 1]: the terms' size is 1.
    private static readonly Tolerance Near = Tolerance.Relative(1e-4).OfTerms(1);
    private static readonly Tolerance Middle = Tolerance.Relative(1e-3).OfTerms(1);

    // An honest angle in double is off by less than 1e-8 at a million, so what is left is the rounding of the result, 6e-8.
    private static readonly Tolerance Far = Tolerance.Relative(1e-5).OfTerms(1);

    protected override IEnumerable<Check<ISinusoidalPositionalEncoding<Tensor<float>>>> Define() =>
    [
        Example("encode-first-rows", 5, "The first three positions in four columns", EncodeFirstRows),
        Example("encode-later-rows", 5, "Two positions from position 2 on", EncodeLaterRows),
        Example("forward-two-entries", 5, "Two batch entries of two positions, from position 1 on", ForwardTwoEntries),
        Edge("position-zero", 3, "Position 0 is 0, 1, 0, 1, ...", PositionZero),
        Edge("dimension-two", 4, "Two columns are the sine and the cosine of the position", DimensionTwo),
        Edge("forward-one-position", 4, "A single position, as in decoding token by token", ForwardOnePosition),
        Convention("odd-dimension", 5, "An odd dimension ends in a sine column", OddDimension),
        Convention("dimension-one", 2, "One column is the sine of the position", DimensionOne),
        Convention("forward-odd-dimension", 2, "Forward with an odd dimension", ForwardOddDimension),
        Convention("far-positions", 5, "At far positions the angles are as accurate as double makes them", FarPositions),
        Property("encode-from-zero", 10, "Random lengths and dimensions from position 0", EncodeFromZero),
        Property("encode-from-start", 10, "Random start positions", EncodeFromStart),
        Property("encode-wide", 7, "512 columns", EncodeWide),
        Property("forward-from-zero", 9, "Random inputs from position 0", ForwardFromZero),
        Property("forward-from-start", 9, "Random inputs and start positions", ForwardFromStart),
        Invariant("unit-circle", 3, "Every pair of columns lies on the unit circle", UnitCircle),
        Invariant("shifted-start", 3, "Starting later gives the later rows", ShiftedStart),
        Invariant("rotation-by-offset", 3, "A fixed offset rotates every pair by a fixed angle", RotationByOffset),
        Invariant("same-for-every-entry", 3, "Every batch entry gets the same encodings", SameForEveryEntry),
        Invariant("forward-twice", 3, "The same input twice gives the same output twice", ForwardTwice),
    ];

    private static Expectations EncodeFirstRows(Trial trial)
    {
        Tensor64 expected = new([3, 4],
        [
            0, 1, 0, 1,
            0.841471, 0.540302, 0.010000, 0.999950,
            0.909297, -0.416147, 0.019999, 0.999800,
        ]);
        yield return Explained(trial.NewInstance().Encode(0, 3, 4), expected, startPosition: 0, Near).Of("Encode(0, 3, 4)");
    }

    private static Expectations EncodeLaterRows(Trial trial)
    {
        Tensor64 expected = new([2, 4],
        [
            0.909297, -0.416147, 0.019999, 0.999800,
            0.141120, -0.989992, 0.029996, 0.999550,
        ]);
        yield return Explained(trial.NewInstance().Encode(2, 2, 4), expected, startPosition: 2, Near).Of("Encode(2, 2, 4)");
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
                result = missed with
                {
                    Message = missed.Message + " That is as far off as an angle in float32 is: many published versions compute it so, "
                        + "and lose far positions. Here the frequency and the angle are asked for in double; only the result is float.",
                };
            }

            yield return result.Of(Call(start, length, dimension));
        }
    }

    private static Expectations EncodeFromZero(Trial trial)
    {
        var generate = trial.Generate;
        yield return Encodes(trial, 0, 2, 4, Near);
        yield return Encodes(trial, 0, 3, 4, Near);
        yield return Encodes(trial, 0, generate.Integer(4, 7), 2 * generate.Integer(4, 6), Near);
        yield return Encodes(trial, 0, generate.Integer(5, 9), 2 * generate.Integer(7, 16), Near);
        yield return Encodes(trial, 0, generate.Integer(40, 60), 2 * generate.Integer(3, 10), Near);
    }

    private static Expectations EncodeFromStart(Trial trial)
    {
        var generate = trial.Generate;
        yield return Encodes(trial, 1, 2, 4, Near);
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

    private static Expectations UnitCircle(Trial trial)
    {
        var (start, length, dimension) = (trial.Generate.Integer(1, 30), 6, 2 * trial.Generate.Integer(3, 8));
        var encoding = trial.NewInstance().Encode(start, length, dimension);
        yield return Shaped(encoding, length, dimension);

        var exact = Tensor64.From(encoding);
        var sums = new Tensor64(length, dimension / 2);
        for (var i = 0; i < sums.Length; i++) sums.Values[i] = Math.Pow(exact.Values[2 * i], 2) + Math.Pow(exact.Values[2 * i + 1], 2);

        // Whatever the angle, the two squares sum to 1 within a few roundings of float32.
        yield return Expect.Close(sums.ToFloat(), sums.Map(_ => 1), Tolerance.Relative(1e-5))
            .Of($"The squares of columns 2i and 2i + 1 of {Call(start, length, dimension)}, summed");
        yield return Explained(encoding, Oracle.Encode(start, length, dimension), start, Near).Of(Call(start, length, dimension));
    }

    private static Expectations ShiftedStart(Trial trial)
    {
        var (start, length, dimension) = (trial.Generate.Integer(3, 30), 4, 2 * trial.Generate.Integer(2, 8));
        var fromZero = trial.NewInstance().Encode(0, start + length, dimension);
        yield return Shaped(fromZero, start + length, dimension);

        var later = trial.NewInstance().Encode(start, length, dimension);
        Tensor64 laterRows = new([length, dimension], Tensor64.From(fromZero).Values[(start * dimension)..]);
        yield return Expect.Close(later, laterRows, Near).Of($"{Call(start, length, dimension)} beside rows {start} on of Encode from 0");
        yield return Explained(later, Oracle.Encode(start, length, dimension), start, Near).Of(Call(start, length, dimension));
    }

    private static Expectations RotationByOffset(Trial trial)
    {
        var (start, offset, dimension) = (trial.Generate.Integer(0, 20), trial.Generate.Integer(1, 30), 2 * trial.Generate.Integer(3, 8));
        var before = trial.NewInstance().Encode(start, 3, dimension);
        yield return Shaped(before, 3, dimension);

        var after = trial.NewInstance().Encode(start + offset, 3, dimension);
        yield return Expect.Close(after, Rotated(Tensor64.From(before), offset), Near)
            .Of($"{Call(start + offset, 3, dimension)} beside {Call(start, 3, dimension)}, each pair rotated by {offset} / 10000^(2i / {dimension})");
        yield return Explained(after, Oracle.Encode(start + offset, 3, dimension), start + offset, Near).Of(Call(start + offset, 3, dimension));
    }

    private static Expectations SameForEveryEntry(Trial trial)
    {
        var (start, batch, length, dimension) = (trial.Generate.Integer(0, 20), 3, 4, 2 * trial.Generate.Integer(3, 5));
        var x = trial.Generate.NormalTensor([batch, length, dimension]);
        var output = trial.NewInstance().Forward(x, start);
        yield return Shaped(output, batch, length, dimension);

        var (sum, input) = (Tensor64.From(output), Tensor64.From(x));
        Tensor64 added = new(sum.Shape, [.. sum.Values.Zip(input.Values, (y, value) => y - value)]);
        var entry = length * dimension;
        for (var b = 1; b < batch; b++)
        {
            Tensor64 first = new([length, dimension], added.Values[..entry]), other = new([length, dimension], added.Values[(b * entry)..((b + 1) * entry)]);
            yield return Expect.Close(other.ToFloat(), first, Near).Of($"What Forward added to batch entry {b}, beside entry 0");
        }

        yield return Expect.Close(output, Oracle.Forward(input, start), Near).Of(Forwarding(x, start));
    }

    // Where the submission runs in this process, writing into x shows in the second answer; the judge watches the input itself.
    private static Expectations ForwardTwice(Trial trial)
    {
        var (subject, x) = (trial.NewInstance(), trial.Generate.NormalTensor([2, 3, 4]));
        var truth = Oracle.Forward(Tensor64.From(x), 2);
        yield return Expect.Close(subject.Forward(x, 2), truth, Near).Of("The first Forward(x [2, 3, 4], 2)");
        yield return Expect.Close(subject.Forward(x, 2), truth, Near).Of("The second Forward of the same x: it must be left as it was");
    }

    private static Expectation Encodes(Trial trial, int start, int length, int dimension, Tolerance tolerance) =>
        Explained(trial.NewInstance().Encode(start, length, dimension), Oracle.Encode(start, length, dimension), start, tolerance)
            .Of(Call(start, length, dimension));

    private static Expectation Adds(Trial trial, int[] shape, int start, Tolerance tolerance)
    {
        var x = trial.Generate.NormalTensor(shape);
        var (output, truth) = (trial.NewInstance().Forward(x, start), Oracle.Forward(Tensor64.From(x), start));
        var result = Expect.Close(output, truth, tolerance);
        if (result is not MissedExpectation missed || Shaped(output, shape) is MissedExpectation) return result.Of(Forwarding(x, start));

        var scaled = Oracle.Forward(Tensor64.From(x).Map(value => value * Math.Sqrt(shape[2])), start);
        return Expect.Close(output, scaled, tolerance) is MetExpectation
            ? (missed with { Message = missed.Message + " x was scaled by the root of the dimension: the paper does so in its embedding layer; here x is added as it is." })
                .Of(Forwarding(x, start))
            : result.Of(Forwarding(x, start));
    }

    /// <summary>As close as asked, and where it is not, which other convention of the field gives the same numbers.</summary>
    private static Expectation Explained(Tensor<float>? actual, Tensor64 truth, int startPosition, Tolerance tolerance)
    {
        var result = Expect.Close(actual, truth, tolerance);
        if (result is not MissedExpectation missed || Shaped(actual, truth.Shape) is MissedExpectation) return result;

        var other = OtherEncodingConventionsOracle.Named(Tensor64.From(actual!), startPosition, tolerance.Share);
        return other is null ? result : missed with { Message = $"{missed.Message} By these values {other}." };
    }

    private static Expectation Shaped(Tensor<float>? actual, params int[] shape)
    {
        if (actual is null) return Expectation.Miss("The result is null.", $"a tensor {ShapeText.Of(shape)}", "null");
        var got = Tensor64.ShapeOf(actual);
        return got.AsSpan().SequenceEqual(shape)
            ? Expectation.Met
            : Expectation.Miss($"The shape is {ShapeText.Of(got)}, expected {ShapeText.Of(shape)}.", ShapeText.Of(shape), ShapeText.Of(got));
    }

    private static Tensor64 Rotated(Tensor64 encoding, int offset)
    {
        var (length, dimension) = (encoding.Shape[0], encoding.Shape[1]);
        var rotated = new Tensor64(length, dimension);
        for (var row = 0; row < length; row++)
        {
            for (var pair = 0; pair < dimension / 2; pair++)
            {
                var (sine, cosine) = Math.SinCos(Oracle.Angle(offset, pair, dimension));
                var (s, c) = (encoding[row, 2 * pair], encoding[row, 2 * pair + 1]);
                rotated[row, 2 * pair] = s * cosine + c * sine;
                rotated[row, 2 * pair + 1] = c * cosine - s * sine;
            }
        }

        return rotated;
    }

    private static string Call(int start, int length, int dimension) =>
        string.Create(CultureInfo.InvariantCulture, $"Encode({start}, {length}, {dimension})");

    private static string Forwarding(Tensor<float> x, int start) =>
        string.Create(CultureInfo.InvariantCulture, $"Forward(x {ShapeText.Of(Tensor64.ShapeOf(x))}, {start})");
}
