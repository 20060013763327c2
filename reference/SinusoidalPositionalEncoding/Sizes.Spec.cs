using System.Numerics.Tensors;
using Katas.Authoring;
using Katas.Contracts;
using Oracle = Katas.Reference.SinusoidalPositionalEncodingOracle;

namespace Katas.Reference;

// What it is timed on.
public sealed partial class SinusoidalPositionalEncodingSpec
{
    private const int LatestStart = 450;

    /// <inheritdoc/>
    protected override IEnumerable<TimedSize<ISinusoidalPositionalEncoding<Tensor<float>>>> DefineSizes() =>
        [Time("encode-128-of-128", "Encode 128 positions of 128 columns", generate => Timed(new TimedNumber(generate.Integer(0, LatestStart)), length: 128, dimension: 128))];

    private static TimedCase<ISinusoidalPositionalEncoding<Tensor<float>>> Timed(TimedNumber start, int length, int dimension) => TimedCase.Of(
        (ISinusoidalPositionalEncoding<Tensor<float>> subject) => subject.Encode(start.Value, length, dimension),
        answer => [Expect.Close(answer, Oracle.Encode(start.Value, length, dimension), Middle)],
        rewriting => rewriting.Set(start, rewriting.Generate.Integer(0, LatestStart)));
}
