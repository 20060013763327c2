using Katas.Core.Scoring;
using Katas.Core.Tests.Support;

namespace Katas.Core.Tests.EndToEnd;

public sealed class PartlyAttemptedTests
{
    [Test]
    public async Task A_kata_half_done_is_not_attempted_in_full_and_keeps_its_points_although_growth_was_not_asked()
    {
        var report = await Graded.SourceAsync(ForwardOnly);
        Assert.Multiple(() =>
        {
            Assert.That(report.Verdict, Is.EqualTo(Verdict.NotAttempted), report.Told());
            Assert.That(report.Score, Is.InRange(1, report.MaxScore - 1));
            Assert.That(report.Checks.Single(check => check.Category == "growth").Verdict, Is.EqualTo(Verdict.NotRun));
        });
    }

    private const string ForwardOnly = """
        public sealed class Half : ILayerNorm<Tensor<float>>
        {
            public Tensor<float> Forward(Tensor<float> x, Tensor<float> gamma, Tensor<float> beta, float epsilon)
            {
                var result = x.ToDenseTensor();
                var width = (int)x.Lengths[^1];
                var data = new float[(int)x.FlattenedLength];
                x.FlattenTo(data);
                for (var row = 0; row < data.Length; row += width)
                {
                    double mean = 0, square = 0;
                    for (var i = 0; i < width; i++) mean += data[row + i];
                    mean /= width;
                    for (var i = 0; i < width; i++) square += (data[row + i] - mean) * (data[row + i] - mean);
                    var scale = 1 / Math.Sqrt(square / width + epsilon);
                    for (var i = 0; i < width; i++) data[row + i] = (float)((data[row + i] - mean) * scale * gamma[i] + beta[i]);
                }
                return Tensor.Create(data, x.Lengths);
            }

            public NormGradients<Tensor<float>> Backward(Tensor<float> outputGradient) => throw new NotImplementedException();
        }
        """;
}
