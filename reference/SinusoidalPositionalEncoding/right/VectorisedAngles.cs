// Whole spans at a time: the angles of a row, their sines and cosines in double, then the two are laid into each other.
public sealed class VectorisedAngles : ISinusoidalPositionalEncoding<Tensor<float>>
{
    public Tensor<float> Encode(int startPosition, int length, int modelDimension)
    {
        var pairs = (modelDimension + 1) / 2;
        double[] frequencies = new double[pairs], angles = new double[pairs], sines = new double[pairs], cosines = new double[pairs];
        for (var i = 0; i < pairs; i++) frequencies[i] = 2.0 * i / modelDimension * -Math.Log(10000);
        TensorPrimitives.Exp<double>(frequencies, frequencies);

        var encoding = Tensor.Zeros(length, modelDimension);
        for (var p = 0; p < length; p++)
        {
            TensorPrimitives.Multiply(frequencies, (double)(startPosition + p), angles);
            TensorPrimitives.SinCos<double>(angles, sines, cosines);
            var row = encoding.WritableRow(p);
            for (var column = 0; column < modelDimension; column++)
                row[column] = (float)(int.IsEvenInteger(column) ? sines[column / 2] : cosines[column / 2]);
        }

        return encoding;
    }

    public Tensor<float> Forward(Tensor<float> x, int startPosition)
    {
        var encoding = Encode(startPosition, x.Length(1), x.Length(2)).DenseSpan();
        var values = x.ToDenseArray();
        for (var entry = values.AsSpan(); !entry.IsEmpty; entry = entry[encoding.Length..])
            TensorPrimitives.Add(entry[..encoding.Length], encoding, entry);
        return Tensor.FromArray(values, x.Lengths);
    }
}
