using System.Numerics.Tensors;
using Katas.Authoring;
using Katas.Contracts;
using Katas.Reference.Tests.InProcess;
using Oracle = Katas.Reference.BatchNormOracle;

namespace Katas.Reference.Tests.Golden;

/// <summary>
/// Batch normalisation, held against torch.nn.functional.batch_norm in float64 and its gradients by autograd. A mean of 100 costs two digits of 1e-16,
/// and a variance near epsilon two more; a wrong divisor or a missing term shows in the first digits.
/// </summary>
public sealed class BatchNormGoldenTests
{
    private const double Tolerance = 1e-12;

    private readonly BatchNormVectors _golden = GoldenFile.Read<BatchNormVectors>("BatchNorm");

    [Test]
    public void The_output_agrees_with_PyTorch()
    {
        var comparison = new GoldenComparison(Tolerance);
        foreach (var vector in _golden.Cases) comparison.Close(vector.ToString(), Forward(vector).Output, vector.Output);
        comparison.AssertNoOffenders();
    }

    [Test]
    public void The_running_statistics_agree_with_PyTorch()
    {
        var comparison = new GoldenComparison(Tolerance);
        foreach (var vector in _golden.Cases)
        {
            var (_, mean, variance) = Forward(vector);
            comparison.Close($"{vector}, running mean", mean, vector.NewRunningMean);
            comparison.Close($"{vector}, running variance", variance, vector.NewRunningVariance);
        }

        comparison.AssertNoOffenders();
    }

    [Test]
    public void The_gradients_agree_with_autograd()
    {
        var comparison = new GoldenComparison(Tolerance);
        foreach (var vector in _golden.Cases)
        {
            var gradients = Oracle.Backward(vector.X.Exact, vector.Gamma.Exact, vector.State, vector.Training, vector.OutputGradient.Exact);
            comparison.Close($"{vector}, gradient by x", gradients.X, vector.GradientByX);
            comparison.Close($"{vector}, gradient by gamma", gradients.Gamma, vector.GradientByGamma);
            comparison.Close($"{vector}, gradient by beta", gradients.Beta, vector.GradientByBeta);
        }

        comparison.AssertNoOffenders();
    }

    [Test]
    public void One_value_a_channel_is_an_error_in_PyTorch_and_an_ArgumentException_here()
    {
        var model = TrustedCompiler.Compile(Path.Combine(Repository.Root, "reference", "BatchNorm", "Solution.cs"), typeof(IBatchNorm<Tensor<float>>));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(_golden.Differences.OneValueAChannel, Is.Not.Empty);
            foreach (var vector in _golden.Differences.OneValueAChannel)
            {
                var subject = (IBatchNorm<Tensor<float>>)Activator.CreateInstance(model)!;
                var state = new BatchNormState<Tensor<float>>(
                    vector.RunningMean.Exact.ToFloat(), vector.RunningVariance.Exact.ToFloat(), vector.Momentum, vector.Epsilon);

                Assert.That(vector.Torch, Does.StartWith("error: ValueError: Expected more than 1 value per channel when training"));
                Assert.That(
                    () => subject.Forward(vector.X.Exact.ToFloat(), vector.Gamma.Exact.ToFloat(), vector.Beta.Exact.ToFloat(), state, vector.Training),
                    Throws.ArgumentException,
                    $"x [{string.Join(", ", vector.X.Shape)}]");
            }
        }
    }

    private static BatchNormResult<Tensor64> Forward(BatchNormVector vector) =>
        Oracle.Forward(vector.X.Exact, vector.Gamma.Exact, vector.Beta.Exact, vector.State, vector.Training);

    internal sealed record BatchNormVectors(BatchNormVector[] Cases, BatchNormDifferences Differences);

    internal sealed record BatchNormDifferences(OneValueVector[] OneValueAChannel);

    internal sealed record BatchNormVector(
        string Name, bool Training, float Momentum, float Epsilon,
        GoldenInput X, GoldenInput Gamma, GoldenInput Beta, GoldenInput RunningMean, GoldenInput RunningVariance, GoldenInput OutputGradient,
        GoldenOutput Output, GoldenOutput NewRunningMean, GoldenOutput NewRunningVariance,
        GoldenOutput GradientByX, GoldenOutput GradientByGamma, GoldenOutput GradientByBeta)
    {
        public BatchNormState<Tensor64> State => new(RunningMean.Exact, RunningVariance.Exact, Momentum, Epsilon);

        public override string ToString() => $"{Name}, [{string.Join(", ", X.Shape)}], {(Training ? "training" : "evaluation")}";
    }

    internal sealed record OneValueVector(
        string Name, bool Training, float Momentum, float Epsilon,
        GoldenInput X, GoldenInput Gamma, GoldenInput Beta, GoldenInput RunningMean, GoldenInput RunningVariance, string Torch);
}
