using Katas.Authoring;
using Katas.Contracts;

namespace Katas.Reference;

/// <summary>
/// Layer normalisation in double, row by row (Ba, Kiros and Hinton 2016, section 3). The gradient multiplies by the whole Jacobian of a row, which is
/// slow and plain, rather than by the closed form that solutions use.
/// </summary>
public static class LayerNormOracle
{
    /// <summary><c>(x - mean) / sqrt(variance + epsilon) * gamma + beta</c> over the last axis, with the biased variance.</summary>
    public static Tensor64 Forward(Tensor64 x, Tensor64 gamma, Tensor64 beta, double epsilon) =>
        Forward(x, gamma, beta, variance => Math.Sqrt(variance + epsilon));

    /// <summary>The same with another divisor, made from the biased variance: what other conventions compute.</summary>
    public static Tensor64 Forward(Tensor64 x, Tensor64 gamma, Tensor64 beta, Func<double, double> divisor)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(gamma);
        ArgumentNullException.ThrowIfNull(beta);
        ArgumentNullException.ThrowIfNull(divisor);
        var output = x.Values.Chunk(x.Shape[^1]).SelectMany(row =>
        {
            var (mean, scale) = (row.Average(), divisor(Variance(row)));
            return row.Select((value, c) => (value - mean) / scale * gamma.Values[c] + beta.Values[c]);
        });
        return new(x.Shape, [.. output]);
    }

    /// <summary>The gradients of a loss by x, gamma and beta, given its gradient by the output.</summary>
    public static NormGradients<Tensor64> Backward(Tensor64 x, Tensor64 gamma, double epsilon, Tensor64 outputGradient)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(gamma);
        ArgumentNullException.ThrowIfNull(outputGradient);
        var columns = x.Shape[^1];
        var gradients = new NormGradients<Tensor64>(new(x.Shape), new(columns), new(columns));
        for (var start = 0; start < x.Length; start += columns)
        {
            var row = x.Values[start..(start + columns)];
            var (mean, deviation) = (row.Average(), Math.Sqrt(Variance(row) + epsilon));
            for (var k = 0; k < columns; k++)
            {
                var gradient = outputGradient.Values[start + k];
                gradients.Gamma.Values[k] += gradient * (row[k] - mean) / deviation;
                gradients.Beta.Values[k] += gradient;
                for (var j = 0; j < columns; j++)
                {
                    // How normalised value k moves with x j: directly, through the mean, and through the variance.
                    var jacobian = ((j == k ? 1 : 0) - 1.0 / columns) / deviation
                        - (row[k] - mean) * (row[j] - mean) / (columns * deviation * deviation * deviation);
                    gradients.X.Values[start + j] += gradient * gamma.Values[k] * jacobian;
                }
            }
        }

        return gradients;
    }

    /// <summary>
    /// How large the terms are whose difference is the gradient by x: in each row the largest <c>|gamma * outputGradient / deviation|</c>, shaped as x.
    /// </summary>
    public static Tensor64 InputGradientTerms(Tensor64 x, Tensor64 gamma, double epsilon, Tensor64 outputGradient)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(gamma);
        ArgumentNullException.ThrowIfNull(outputGradient);
        var columns = x.Shape[^1];
        var terms = x.Values.Chunk(columns).Zip(outputGradient.Values.Chunk(columns), (row, gradient) =>
            gradient.Select((value, c) => Math.Abs(value * gamma.Values[c])).Max() / Math.Sqrt(Variance(row) + epsilon));
        return new(x.Shape, [.. terms.SelectMany(term => Enumerable.Repeat(term, columns))]);
    }

    /// <summary>
    /// How large the terms are whose sums are the gradients by gamma and beta: the sum of <c>|outputGradient|</c> over the rows, <c>[C]</c>. Normalised
    /// values, by which gamma's are multiplied, are about one.
    /// </summary>
    public static Tensor64 ParameterGradientTerms(Tensor64 outputGradient)
    {
        ArgumentNullException.ThrowIfNull(outputGradient);
        var terms = new Tensor64(outputGradient.Shape[^1]);
        for (var i = 0; i < outputGradient.Length; i++) terms.Values[i % terms.Length] += Math.Abs(outputGradient.Values[i]);
        return terms;
    }

    private static double Variance(double[] row)
    {
        var mean = row.Average();
        return row.Average(value => (value - mean) * (value - mean));
    }
}
