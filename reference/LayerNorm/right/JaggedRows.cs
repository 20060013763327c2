namespace Interview.Answers
{
    /// <summary>Cuts x into rows, lets an object of each row do the work, and glues the rows together again.</summary>
    public class JaggedRows : ILayerNorm<Tensor<float>>
    {
        private List<NormalizedRow> rows = new();
        private float[] gamma = Array.Empty<float>();

        public Tensor<float> Forward(Tensor<float> x, Tensor<float> gamma, Tensor<float> beta, float epsilon)
        {
            this.gamma = gamma.ToDenseArray();
            float[] shift = beta.ToDenseArray();
            rows = Cut(x).Select(values => new NormalizedRow(values, epsilon)).ToList();
            return Glue(rows.Select(row => row.Affine(this.gamma, shift)), x);
        }

        public NormGradients<Tensor<float>> Backward(Tensor<float> outputGradient)
        {
            float[][] gradients = Cut(outputGradient);
            float[][] inputGradients = new float[rows.Count][];
            var gammaGradient = new float[gamma.Length];
            var betaGradient = new float[gamma.Length];
            for (int r = 0; r < rows.Count; r++)
            {
                inputGradients[r] = rows[r].InputGradient(gradients[r], gamma);
                for (int c = 0; c < gamma.Length; c++)
                {
                    gammaGradient[c] += gradients[r][c] * rows[r].Values[c];
                    betaGradient[c] += gradients[r][c];
                }
            }

            return new NormGradients<Tensor<float>>(
                Glue(inputGradients, outputGradient),
                Tensor.Create(gammaGradient),
                Tensor.Create(betaGradient));
        }

        private float[][] Cut(Tensor<float> tensor) => tensor.ToDenseArray().Chunk(gamma.Length).ToArray();

        private static Tensor<float> Glue(IEnumerable<float[]> parts, Tensor<float> like) =>
            Tensor.Create(parts.SelectMany(part => part).ToArray(), like.Lengths);
    }

    internal sealed class NormalizedRow
    {
        private readonly double deviation;

        public NormalizedRow(float[] source, double epsilon)
        {
            // One pass is enough in double: squares of float32 values are exact there.
            double sum = 0, squares = 0;
            foreach (float value in source)
            {
                sum += value;
                squares += (double)value * value;
            }

            double mean = sum / source.Length;
            deviation = Math.Sqrt(Math.Max(0, squares / source.Length - mean * mean) + epsilon);
            Values = Array.ConvertAll(source, value => (float)((value - mean) / deviation));
        }

        public float[] Values { get; }

        public float[] Affine(float[] scale, float[] shift)
        {
            var result = new float[Values.Length];
            for (int c = 0; c < result.Length; c++)
            {
                result[c] = Values[c] * scale[c] + shift[c];
            }

            return result;
        }

        public float[] InputGradient(float[] gradient, float[] scale)
        {
            double mean = 0, projection = 0;
            for (int c = 0; c < gradient.Length; c++)
            {
                mean += gradient[c] * scale[c] / gradient.Length;
                projection += gradient[c] * scale[c] * Values[c] / gradient.Length;
            }

            return gradient.Select((value, c) => (float)((value * scale[c] - mean - Values[c] * projection) / deviation)).ToArray();
        }
    }
}
