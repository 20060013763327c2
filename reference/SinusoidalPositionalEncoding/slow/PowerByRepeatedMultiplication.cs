namespace Katas.Answers;

// Without a call for the power: the factor between two frequencies is multiplied by itself as often as the column asks for, again for each element. Right in
// value, though a row takes the square of its width.
public sealed class PowerByRepeatedMultiplication : ISinusoidalPositionalEncoding<Tensor<float>>
{
    public Tensor<float> Encode(int startPosition, int length, int modelDimension)
    {
        var values = new float[length * modelDimension];
        for (var i = 0; i < values.Length; i++) values[i] = (float)Element(startPosition + i / modelDimension, i % modelDimension, modelDimension);
        return Tensor.FromArray(values, length, modelDimension);
    }

    public Tensor<float> Forward(Tensor<float> x, int startPosition)
    {
        var (values, length, dimension) = (x.ToDenseArray(), x.Length(1), x.Length(2));
        for (var i = 0; i < values.Length; i++) values[i] += (float)Element(startPosition + i / dimension % length, i % dimension, dimension);
        return Tensor.FromArray(values, x.Lengths);
    }

    private static double Element(int position, int column, int modelDimension)
    {
        var (factor, frequency) = (Math.Pow(10000, -2.0 / modelDimension), 1.0);
        for (var i = 0; i < column / 2; i++) frequency *= factor;
        return column % 2 == 0 ? Math.Sin(position * frequency) : Math.Cos(position * frequency);
    }
}
