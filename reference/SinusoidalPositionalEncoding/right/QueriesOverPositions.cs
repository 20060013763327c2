// As a query: positions, then pairs, then the two waves of a pair; whatever an odd dimension has no column for is cut off.
public sealed class QueriesOverPositions : ISinusoidalPositionalEncoding<Tensor<float>>
{
    public Tensor<float> Encode(int startPosition, int length, int modelDimension) =>
        Tensor.Create(Rows(startPosition, length, modelDimension).SelectMany(row => row).ToArray(), [length, modelDimension]);

    public Tensor<float> Forward(Tensor<float> x, int startPosition)
    {
        var rows = Rows(startPosition, x.Length(1), x.Length(2)).ToArray();
        var sums =
            from b in Enumerable.Range(0, x.Length(0))
            from p in Enumerable.Range(0, x.Length(1))
            from pair in rows[p].Select((wave, column) => (wave, column))
            select x[b, p, pair.column] + pair.wave;
        return Tensor.Create(sums.ToArray(), x.Lengths);
    }

    private static IEnumerable<float[]> Rows(int startPosition, int length, int dimension) =>
        from position in Enumerable.Range(startPosition, length)
        let angles = Enumerable.Range(0, (dimension + 1) / 2).Select(i => position / Math.Pow(10000, 2d * i / dimension))
        select angles.SelectMany(angle => new[] { (float)Math.Sin(angle), (float)Math.Cos(angle) }).Take(dimension).ToArray();
}
