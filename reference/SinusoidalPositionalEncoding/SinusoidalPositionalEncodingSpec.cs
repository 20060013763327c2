using System.Globalization;
using System.Numerics.Tensors;
using Katas.Authoring;
using Katas.Contracts;
using Oracle = Katas.Reference.SinusoidalPositionalEncodingOracle;
using Trial = Katas.Authoring.Trial<Katas.Contracts.ISinusoidalPositionalEncoding<System.Numerics.Tensors.Tensor<float>>>;

namespace Katas.Reference;

/// <summary>The hidden checks of the sinusoidal positional encoding. Encode and Forward are judged apart, so that one alone earns its points.</summary>
public sealed partial class SinusoidalPositionalEncodingSpec : Spec<ISinusoidalPositionalEncoding<Tensor<float>>>
{
    // An angle in float32 is off by up to about 2e-7 of itself: 1e-5 at position 64, 1e-4 at 500. Only "far-positions" is to judge those, so near
    // positions allow about ten times as much; every known mistake is off by at least 0.01 there. Encodings lie in [-1, 1]: the terms' size is 1.
    private static readonly Tolerance Near = Tolerance.Relative(1e-4).OfTerms(1);
    private static readonly Tolerance Middle = Tolerance.Relative(1e-3).OfTerms(1);

    // An honest angle in double is off by less than 1e-8 at a million, so what is left is the rounding of the result, 6e-8.
    private static readonly Tolerance Far = Tolerance.Relative(2e-6).OfTerms(1);

    // Another convention is named only where it fits well: slow waves near position 0 are close to zero, whoever computes them.
    private const double NamingIsStricter = 5;

    protected override IEnumerable<Check<ISinusoidalPositionalEncoding<Tensor<float>>>> Define() =>
    [
        Example("encode-first-rows", 5, "The first three positions in six columns", EncodeFirstRows),
        Example("encode-later-rows", 5, "Two positions from position 2 on", EncodeLaterRows),
        Example("forward-two-entries", 5, "Two batch entries of two positions, from position 1 on", ForwardTwoEntries),
        Edge("position-zero", 3, "Position 0 is 0, 1, 0, 1, ...", PositionZero),
        Edge("dimension-two", 4, "Two columns are the sine and the cosine of the position", DimensionTwo),
        Edge("forward-one-position", 4, "A single position, as in decoding token by token", ForwardOnePosition),
        Convention("odd-dimension", 5, "An odd dimension ends in a sine column", OddDimension),
        Convention("dimension-one", 2, "One column is the sine of the position", DimensionOne),
        Convention("forward-odd-dimension", 2, "Forward with an odd dimension", ForwardOddDimension),
        Convention("far-positions", 5, "At far positions the angles are as accurate as double makes them", FarPositions),
        Property("encode-from-zero", 8, "Random lengths and dimensions from position 0", EncodeFromZero),
        Property("encode-from-start", 8, "Random start positions", EncodeFromStart),
        Property("encode-wide", 5, "512 columns", EncodeWide),
        Property("forward-from-zero", 7, "Random inputs from position 0", ForwardFromZero),
        Property("forward-from-start", 7, "Random inputs and start positions", ForwardFromStart),
        Invariant("unit-circle", 3, "Every pair of columns lies on the unit circle", UnitCircle),
        Invariant("shifted-start", 3, "Starting later gives the later rows", ShiftedStart),
        Invariant("rotation-by-offset", 3, "A fixed offset rotates every pair by a fixed angle", RotationByOffset),
        Invariant("same-for-every-entry", 3, "Every batch entry gets the same encodings", SameForEveryEntry),
        Invariant("forward-twice", 3, "The same input twice gives the same output twice", ForwardTwice),
        Growth(
            "linear", 10, "The steps of Encode and Forward grow as the number of elements",
            GrowthVariable.Doubling("L", GrowthClass.Linear, from: 16, to: 512, held: 32, timed: 64), GrowthVariable.Doubling("D", GrowthClass.Linear, from: 16, to: 512, held: 32, timed: 64), Worst),
    ];

    private static Expectation Encodes(Trial trial, int start, int length, int dimension, Tolerance tolerance)
    {
        (start, length, dimension) = (trial.Generate.Size(start, least: 0), trial.Generate.Size(length), Dimension(trial, dimension));
        return Explained(trial.NewInstance().Encode(start, length, dimension), Oracle.Encode(start, length, dimension), start, tolerance)
            .Of(Call(start, length, dimension));
    }

    private static Expectation Adds(Trial trial, int[] shape, int start, Tolerance tolerance)
    {
        start = trial.Generate.Size(start, least: 0);
        shape = [.. trial.Generate.Shape(shape[..2]), Dimension(trial, shape[2])];
        var x = trial.Generate.NormalTensor(shape);
        var input = Tensor64.From(x);
        var output = trial.NewInstance().Forward(x, start);
        var result = Expect.Close(output, Oracle.Forward(input, start), tolerance);
        var scaled = Oracle.Forward(input.Map(value => value * Math.Sqrt(shape[2])), start);
        if (result is MissedExpectation missed && Expect.Close(output, scaled, tolerance) is MetExpectation)
        {
            result = missed.Following("x was scaled by the root of the dimension: the paper does so in its embedding layer; here x is added as it is.");
        }

        return result.Of(Forwarding(x, start));
    }

    // Pairs of columns, so that an odd dimension stays odd: the two are different matters.
    private static int Dimension(Trial trial, int usual) => 2 * trial.Generate.Size(usual / 2) + usual % 2;

    /// <summary>As close as asked, and where it is not, which other convention of the field gives the same numbers.</summary>
    private static Expectation Explained(Tensor<float>? actual, Tensor64 truth, int startPosition, Tolerance tolerance)
    {
        var result = Expect.Close(actual, truth, tolerance);
        if (result is not MissedExpectation missed || Shaped(actual, truth.Shape) is MissedExpectation) return result;

        var other = OtherEncodingConventionsOracle.Named(Tensor64.From(actual!), startPosition, tolerance.Share / NamingIsStricter);
        return other is null ? result : missed.Following($"By these values {other}.");
    }

    private static Expectation Shaped(Tensor<float>? actual, params int[] shape)
    {
        if (actual is null) return Expectation.Miss("The result is null.", $"a tensor {ShapeText.Of(shape)}", "null");
        var got = Tensor64.ShapeOf(actual);
        return got.AsSpan().SequenceEqual(shape)
            ? Expectation.Met
            : Expectation.Miss($"The shape is {ShapeText.Of(got)}, expected {ShapeText.Of(shape)}.", ShapeText.Of(shape), ShapeText.Of(got));
    }

    private static string Call(int start, int length, int dimension) =>
        string.Create(CultureInfo.InvariantCulture, $"Encode({start}, {length}, {dimension})");

    private static string Forwarding(Tensor<float> x, int start) =>
        string.Create(CultureInfo.InvariantCulture, $"Forward(x {ShapeText.Of(Tensor64.ShapeOf(x))}, {start})");
}
