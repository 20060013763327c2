// A pair of columns is one complex number on the unit circle, e^(i angle): its imaginary part the sine, its real part the cosine.
public sealed class ComplexExponentials : ISinusoidalPositionalEncoding<Tensor<float>>
{
    public Tensor<float> Encode(int startPosition, int length, int modelDimension)
    {
        var values = new float[length * modelDimension];
        for (var p = 0; p < length; p++)
        {
            for (var column = 0; column < modelDimension; column += 2)
            {
                var point = Complex.Exp(new(0, (startPosition + p) * Math.Pow(10000, -(double)column / modelDimension)));
                values[p * modelDimension + column] = (float)point.Imaginary;
                if (column + 1 < modelDimension) values[p * modelDimension + column + 1] = (float)point.Real;
            }
        }

        return Tensor.FromArray(values, length, modelDimension);
    }

    public Tensor<float> Forward(Tensor<float> x, int startPosition)
    {
        int batch = x.Length(0), length = x.Length(1), dimension = x.Length(2);
        var encoding = Encode(startPosition, length, dimension).DenseSpan();
        var input = x.DenseSpan();
        var output = new float[input.Length];
        for (var b = 0; b < batch; b++)
        {
            var entry = b * length * dimension;
            TensorPrimitives.Add(input.Slice(entry, encoding.Length), encoding, output.AsSpan(entry));
        }

        return Tensor.FromArray(output, batch, length, dimension);
    }
}
