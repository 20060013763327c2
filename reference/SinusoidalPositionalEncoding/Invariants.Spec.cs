using Katas.Authoring;
using Expectations = System.Collections.Generic.IEnumerable<Katas.Authoring.Expectation>;
using Oracle = Katas.Reference.SinusoidalPositionalEncodingOracle;
using Trial = Katas.Authoring.Trial<Katas.Contracts.ISinusoidalPositionalEncoding<System.Numerics.Tensors.Tensor<float>>>;

namespace Katas.Reference;

// Relations between answers. Each ends at the oracle, since a constant satisfies most relations.
public sealed partial class SinusoidalPositionalEncodingSpec
{
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
        var input = Tensor64.From(x);
        var output = trial.NewInstance().Forward(x, start);
        yield return Shaped(output, batch, length, dimension);

        var sum = Tensor64.From(output);
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
}
