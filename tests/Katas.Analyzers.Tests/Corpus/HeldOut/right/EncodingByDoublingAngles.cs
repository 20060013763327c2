// Bits of the position: the rotation by a position is the product of the rotations by its powers of two.
namespace HeldOut;

public sealed class EncodingByDoublingAngles : ISinusoidalPositionalEncoding<Tensor<float>>
{
    public Tensor<float> Encode(int startPosition, int length, int modelDimension)
    {
        var table = new float[length * modelDimension];
        for (var pair = 0; 2 * pair < modelDimension; pair++)
        {
            var frequency = Math.Exp(-Math.Log(10000) * (2 * pair) / modelDimension);
            for (var p = 0; p < length; p++)
            {
                var turned = Turn(startPosition + p, frequency);
                var at = p * modelDimension + 2 * pair;
                table[at] = (float)turned.Imaginary;
                if (2 * pair + 1 < modelDimension) table[at + 1] = (float)turned.Real;
            }
        }

        return Tensor.FromArray(table, length, modelDimension);
    }

    public Tensor<float> Forward(Tensor<float> x, int startPosition)
    {
        var lengths = x.Lengths.ToArray();
        var encoding = Encode(startPosition, (int)lengths[1], (int)lengths[2]).ToDenseArray();
        var sum = x.ToDenseArray();
        for (var i = 0; i < sum.Length; i++) sum[i] += encoding[i % encoding.Length];
        return Tensor.FromArray(sum, lengths);
    }

    private static Complex Turn(int position, double frequency)
    {
        if (position == 0) return Complex.One;
        var half = Turn(position / 2, frequency);
        var whole = half * half;
        return position % 2 == 0 ? whole : whole * Complex.FromPolarCoordinates(1, frequency);
    }
}
