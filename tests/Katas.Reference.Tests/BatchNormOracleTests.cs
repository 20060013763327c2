using Katas.Authoring;
using Katas.Contracts;
using Oracle = Katas.Reference.BatchNormOracle;

namespace Katas.Reference.Tests;

/// <summary>The oracle of batch normalisation, held against numbers worked out by hand and against central differences.</summary>
public sealed class BatchNormOracleTests
{
    // By hand: channel 1 has mean 3 and squares 4 + 1 + 1, channel 2 mean 6 and squares 16 + 1 + 25; with epsilon 2 the divisors are 2 and 4.
    private static readonly Tensor64 X = new([3, 2], [1, 2, 4, 5, 4, 11]);
    private static readonly Tensor64 Gamma = new([2], [2, 4]);
    private static readonly Tensor64 Beta = new([2], [0, 10]);
    private static readonly Tensor64 OutputGradient = new([3, 2], [1, 1, 2, 0, 3, 2]);
    private static readonly BatchNormState<Tensor64> State = new(new([2], [1, 2]), new([2], [14, 2]), Momentum: 0.25f, Epsilon: 2);

    [Test]
    public void Training_is_as_worked_out_by_hand()
    {
        var result = Oracle.Forward(X, Gamma, Beta, State, training: true);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Output.Values, Is.EqualTo(new double[] { -2, 6, 1, 9, 1, 15 }).Within(1e-14));
            Assert.That(result.RunningMean.Values, Is.EqualTo(new[] { 1.5, 3 }).Within(1e-14));
            Assert.That(result.RunningVariance.Values, Is.EqualTo(new[] { 11.25, 6.75 }).Within(1e-14));
        }
    }

    [Test]
    public void Evaluation_is_as_worked_out_by_hand()
    {
        var result = Oracle.Forward(X, Gamma, Beta, State, training: false);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Output.Values, Is.EqualTo(new[] { 0, 10, 1.5, 16, 1.5, 28 }).Within(1e-14));
            Assert.That(result.RunningMean.Values, Is.EqualTo(State.RunningMean.Values));
            Assert.That(result.RunningVariance.Values, Is.EqualTo(State.RunningVariance.Values));
        }
    }

    [Test]
    public void Gradients_of_training_are_the_ones_worked_out_by_hand()
    {
        var gradients = Oracle.Backward(X, Gamma, State, training: true, OutputGradient);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(gradients.X.Values, Is.EqualTo(new[] { -0.5, 0.5, -0.25, -0.875, 0.75, 0.375 }).Within(1e-14));
            Assert.That(gradients.Gamma.Values, Is.EqualTo(new[] { 1.5, 1.5 }).Within(1e-14));
            Assert.That(gradients.Beta.Values, Is.EqualTo(new double[] { 6, 3 }).Within(1e-14));
        }
    }

    [Test]
    public void Gradients_of_evaluation_are_the_ones_worked_out_by_hand()
    {
        var gradients = Oracle.Backward(X, Gamma, State, training: false, OutputGradient);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(gradients.X.Values, Is.EqualTo(new[] { 0.5, 2, 1, 0, 1.5, 4 }).Within(1e-14));
            Assert.That(gradients.Gamma.Values, Is.EqualTo(new[] { 3.75, 9 }).Within(1e-14));
            Assert.That(gradients.Beta.Values, Is.EqualTo(new double[] { 6, 3 }).Within(1e-14));
        }
    }

    [Test]
    public void The_gradients_are_central_differences_of_the_output([Values] bool training, [Values("2x3", "5x1", "1x3x4", "2x3x4", "3x2x2x5")] string shapeText)
    {
        var shape = Array.ConvertAll(shapeText.Split('x'), int.Parse);
        var random = new Random(shape.Length);
        var (x, gamma, beta, outputGradient) = (Draw(random, shape), Draw(random, shape[1]), Draw(random, shape[1]), Draw(random, shape));
        var state = new BatchNormState<Tensor64>(Draw(random, shape[1]), Draw(random, shape[1]), Momentum: 0.1f, Epsilon: 0.01f);

        var gradients = Oracle.Backward(x, gamma, state, training, outputGradient);

        double Loss() => Oracle.Forward(x, gamma, beta, state, training).Output.Values.Zip(outputGradient.Values, (y, g) => y * g).Sum();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(gradients.X.Values, Is.EqualTo(CentralDifferences(x, Loss)).Within(1e-6));
            Assert.That(gradients.Gamma.Values, Is.EqualTo(CentralDifferences(gamma, Loss)).Within(1e-6));
            Assert.That(gradients.Beta.Values, Is.EqualTo(CentralDifferences(beta, Loss)).Within(1e-6));
        }
    }

    [Test]
    public void Positions_count_as_values_of_their_channel()
    {
        var asRows = Oracle.Forward(X, Gamma, Beta, State, training: true);

        // The same values as one example [1, C, d]: channel by channel.
        var asPositions = Oracle.Forward(new([1, 2, 3], [1, 4, 4, 2, 5, 11]), Gamma, Beta, State, training: true);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(asPositions.Output.Values, Is.EqualTo(new double[] { -2, 1, 1, 6, 9, 15 }).Within(1e-14));
            Assert.That(asPositions.RunningVariance.Values, Is.EqualTo(asRows.RunningVariance.Values).Within(1e-14));
        }
    }

    [Test]
    public void The_batch_variance_is_the_biased_one() => Assert.That(Oracle.BatchVariance(X).Values, Is.EqualTo(new double[] { 2, 14 }).Within(1e-14));

    [Test]
    public void Terms_of_the_gradient_by_x_are_the_largest_of_their_channel() =>
        Assert.That(
            Oracle.InputGradientTerms(X, Gamma, State, training: true, OutputGradient).Values,
            Is.EqualTo(new double[] { 3, 2, 3, 2, 3, 2 }).Within(1e-14));

    [Test]
    public void Terms_of_the_parameter_gradients_are_sums_of_magnitudes_over_the_channel() =>
        Assert.That(Oracle.ParameterGradientTerms(OutputGradient.Map(value => -value)).Values, Is.EqualTo(new double[] { 6, 3 }).Within(1e-14));

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
