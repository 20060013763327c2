using Katas.Authoring;
using Oracle = Katas.Reference.LayerNormOracle;

namespace Katas.Reference.Tests;

/// <summary>The oracle of layer normalisation, held against numbers worked out by hand and against central differences.</summary>
public sealed class LayerNormOracleTests
{
    // By hand: row 1 has mean 3 and variance 3.5, row 2 mean 3 and variance 0.5; with epsilon 0.5 the divisors are 2 and 1.
    private static readonly Tensor64 X = new([2, 4], [1, 2, 3, 6, 4, 3, 2, 3]);
    private static readonly Tensor64 Gamma = new([4], [1, 2, 1, 4]);
    private static readonly Tensor64 Beta = new([4], [0, 0, 10, 1]);
    private static readonly Tensor64 OutputGradient = new([2, 4], [0, 1, 4, 0.5, 3, 1, -1, 0]);

    [Test]
    public void The_output_is_the_one_worked_out_by_hand() =>
        Assert.That(Oracle.Forward(X, Gamma, Beta, 0.5).Values, Is.EqualTo(new double[] { -1, -1, 10, 7, 1, 0, 9, 1 }).Within(1e-14));

    [Test]
    public void The_gradients_are_the_ones_worked_out_by_hand()
    {
        var gradients = Oracle.Backward(X, Gamma, 0.5, OutputGradient);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(gradients.X.Values, Is.EqualTo(new[] { -0.75, 0.125, 1, -0.375, 1, 1, -1, -1 }).Within(1e-14));
            Assert.That(gradients.Gamma.Values, Is.EqualTo(new[] { 3, -0.5, 1, 0.75 }).Within(1e-14));
            Assert.That(gradients.Beta.Values, Is.EqualTo(new[] { 3, 2, 3, 0.5 }).Within(1e-14));
        }
    }

    [TestCase(new[] { 5 }, 1e-5)]
    [TestCase(new[] { 1, 1 }, 1e-5)]
    [TestCase(new[] { 3, 2 }, 1e-2)]
    [TestCase(new[] { 2, 3, 4 }, 0.3)]
    [TestCase(new[] { 2, 3, 2, 5 }, 1e-5)]
    public void The_gradients_are_central_differences_of_the_output(int[] shape, double epsilon)
    {
        var random = new Random(shape.Length);
        var (x, gamma, beta) = (Draw(random, shape), Draw(random, shape[^1]), Draw(random, shape[^1]));
        var outputGradient = Draw(random, shape);

        var gradients = Oracle.Backward(x, gamma, epsilon, outputGradient);

        double Loss() => Oracle.Forward(x, gamma, beta, epsilon).Values.Zip(outputGradient.Values, (y, g) => y * g).Sum();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(gradients.X.Values, Is.EqualTo(CentralDifferences(x, Loss)).Within(1e-6));
            Assert.That(gradients.Gamma.Values, Is.EqualTo(CentralDifferences(gamma, Loss)).Within(1e-6));
            Assert.That(gradients.Beta.Values, Is.EqualTo(CentralDifferences(beta, Loss)).Within(1e-6));
        }
    }

    [Test]
    public void A_constant_row_becomes_beta() =>
        Assert.That(Oracle.Forward(new([4], [7, 7, 7, 7]), Gamma, Beta, 1e-5).Values, Is.EqualTo(Beta.Values));

    [Test]
    public void Terms_of_the_gradient_by_x_are_the_largest_of_their_row() =>
        Assert.That(Oracle.InputGradientTerms(X, Gamma, 0.5, OutputGradient).Values, Is.EqualTo(new double[] { 2, 2, 2, 2, 3, 3, 3, 3 }).Within(1e-14));

    [Test]
    public void Terms_of_the_parameter_gradients_are_sums_of_magnitudes_over_the_rows() =>
        Assert.That(Oracle.ParameterGradientTerms(OutputGradient).Values, Is.EqualTo(new[] { 3, 2, 5, 0.5 }).Within(1e-14));

    // Changes one element at a time, in place, and puts it back.
    private static double[] CentralDifferences(Tensor64 at, Func<double> loss)
    {
        const double Step = 1e-6;
        var differences = new double[at.Length];
        for (var i = 0; i < at.Length; i++)
        {
            var value = at.Values[i];
            at.Values[i] = value + Step;
            var above = loss();
            at.Values[i] = value - Step;
            differences[i] = (above - loss()) / (2 * Step);
            at.Values[i] = value;
        }

        return differences;
    }

    private static Tensor64 Draw(Random random, params int[] shape) => new Tensor64(shape).Map(_ => 0.5 + 2 * random.NextDouble());
}
